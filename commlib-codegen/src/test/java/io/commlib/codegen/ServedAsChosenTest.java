package io.commlib.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.codegen.testing.CompiledSources;
import io.commlib.codegen.testing.Interfaces;
import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionClient;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.ActionOptions;
import io.commlib.runtime.action.GoalPolicy;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.rpc.RpcOptions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the owner of a generated service may choose beside what it does. */
class ServedAsChosenTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final CompiledSources BASE = Interfaces.load("""
            commlib: 1
            interface: Base
            namespace: acme.chosen
            version: 1.0.0
            rpcs:
              Ping: { uri: base.ping }
            actions:
              Drive: { uri: base.drive, goal: { cm: int32 } }
            """);

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final Endpoints endpoints = Endpoints.connect("memory:served-as-chosen");
    private final ActionClient<Map<String, Any>, Map<String, Any>, Map<String, Any>> driver =
            endpoints.client(Action.untyped("base.drive"));
    private final RpcClient<Map<String, Any>, Map<String, Any>> pinger = endpoints.client(Rpc.untyped("base.ping"));

    @AfterEach
    void close() {
        arrived.countDown();
        endpoints.close();
    }

    @Test
    void asManyGoalsAsTheOptionsSayAreWorkedOnAtOnce() {
        serve(Map.of("driveOptions", ActionOptions.oneAtATime(GoalPolicy.REJECT)));
        ActionGoal<Map<String, Any>> first = drive(1);

        assertThatThrownBy(() -> drive(2)).isInstanceOf(RejectedException.class);

        arrived.countDown();
        first.result(SOON);
        assertThat(first.status()).isEqualTo(GoalStatus.SUCCEEDED);
    }

    @Test
    void manyGoalsAreWorkedOnAtOnceWhenNothingIsSaid() {
        serve(Map.of());
        ActionGoal<Map<String, Any>> first = drive(1);
        ActionGoal<Map<String, Any>> second = drive(2);

        arrived.countDown();
        first.result(SOON);
        second.result(SOON);
    }

    @Test
    void aGoalThatTheServiceDoesNotAcceptIsRefused() {
        serve(Map.of("acceptsDrive", false));

        assertThatThrownBy(() -> drive(1)).isInstanceOf(RejectedException.class);
    }

    @Test
    void asManyRequestsAsTheOptionsSayAreAnsweredAtOnce() {
        serve(Map.of("pingOptions", new RpcOptions(1)));
        CompletableFuture<Map<String, Any>> first = pinger.callAsync(Map.of(), SOON);

        assertThatThrownBy(() -> pinger.call(Map.of(), Duration.ofMillis(300)))
                .isInstanceOf(CallTimeoutException.class);

        arrived.countDown();
        assertThat(first).succeedsWithin(SOON);
    }

    private ActionGoal<Map<String, Any>> drive(int cm) {
        return driver.send(Map.of("cm", Any.of(cm)), feedback -> {});
    }

    /** Serves what waits for {@link #arrived} and is as generated but for these answers. */
    private void serve(Map<String, Object> chosen) {
        Class<?> type = BASE.load("acme.chosen.BaseService");
        Object service = Proxy.newProxyInstance(BASE, new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (chosen.containsKey(method.getName())) {
                return chosen.get(method.getName());
            } else if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            arrived.await();
            return BASE.load(method.getReturnType().getName()).getConstructor().newInstance();
        });
        try {
            Method bind = type.getMethod("bind", Endpoints.class, type);
            var unused = bind.invoke(null, endpoints, service);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
    }
}
