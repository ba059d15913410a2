package io.commlib.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class ActionTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Action<Pair, Pair, Pair> action =
            Action.of("MoveBy", BrokerUnderTest.unique() + ".move_by", Pair.CODEC, Pair.CODEC, Pair.CODEC);

    private final Node server;
    private final Node client;

    ActionTest(BrokerUnderTest broker) {
        server = Node.connect(broker.uri(), "server");
        client = Node.connect(broker.uri(), "client");
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aGoalTellsItsFeedbackAndThenItsResult() {
        server.serve(action, (goal, context) -> {
            for (int i = 0; i < goal.a(); i++) {
                context.feedback(Pair.of(i));
            }
            return new Pair(goal.a(), "there");
        });
        Queue<Pair> feedback = new ConcurrentLinkedQueue<>();

        ActionGoal<Pair> goal = client.client(action).send(Pair.of(3), feedback::add);

        assertThat(goal.id()).matches("[0-9a-f]{32}");
        assertThat(goal.result(SOON)).isEqualTo(new Pair(3, "there"));
        assertThat(goal.status()).isEqualTo(GoalStatus.SUCCEEDED);
        await().until(() -> feedback.size() == 3);
        assertThat(feedback).containsExactly(Pair.of(0), Pair.of(1), Pair.of(2));
    }

    @Test
    void aCancelledGoalEndsWithWhatItReached() {
        server.serve(action, ActionTest::untilCancelled);
        ActionGoal<Pair> goal = client.client(action).send(Pair.of(3), feedback -> {});

        goal.cancel();

        assertThat(goal.result(SOON)).isEqualTo(new Pair(3, "cancelled"));
        assertThat(goal.status()).isEqualTo(GoalStatus.CANCELED);
        goal.cancel();
    }

    @Test
    void aHandlerThatThrowsAbortsItsGoalAndServesTheNext() {
        server.serve(action, (goal, context) -> {
            if (goal.a() == 1) {
                throw new IllegalStateException("password=hunter2");
            }
            return goal;
        });
        ActionGoal<Pair> first = client.client(action).send(Pair.of(1), feedback -> {});

        assertThatThrownBy(() -> first.result(SOON))
                .isInstanceOf(RemoteFailureException.class)
                .hasMessageContaining("aborted")
                .hasMessageNotContaining("hunter2");
        assertThat(first.status()).isEqualTo(GoalStatus.ABORTED);
        assertThat(client.client(action).send(Pair.of(2), feedback -> {}).result(SOON))
                .isEqualTo(Pair.of(2));
    }

    @Test
    void manyGoalsAreWorkedOnAtOnce() {
        CountDownLatch all = new CountDownLatch(10);
        server.serve(action, (goal, context) -> {
            all.countDown();
            all.await();
            return goal;
        });
        ActionClient<Pair, Pair, Pair> sender = client.client(action);
        List<CompletableFuture<ActionGoal<Pair>>> goals = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            goals.add(sender.sendAsync(Pair.of(i), feedback -> {}));
        }

        for (int i = 0; i < 10; i++) {
            assertThat(goals.get(i).join().result(SOON)).isEqualTo(Pair.of(i));
        }
    }

    @Test
    void aGoalTooManyIsNotAccepted() {
        server.serve(action, ActionTest::untilCancelled, ActionOptions.oneAtATime(GoalPolicy.REJECT));
        ActionGoal<Pair> first = client.client(action).send(Pair.of(1), feedback -> {});

        assertThatThrownBy(() -> client.client(action).send(Pair.of(2), feedback -> {}))
                .isInstanceOf(RejectedException.class);
        first.cancel();
        first.result(SOON);
    }

    @Test
    void waitingForAGoalThatGoesOnEndsWithTheLimitAndLeavesTheGoal() {
        server.serve(action, ActionTest::untilCancelled);
        ActionGoal<Pair> goal = client.client(action).send(Pair.of(1), feedback -> {});

        assertThatThrownBy(() -> goal.result(Duration.ofMillis(50))).isInstanceOf(CallTimeoutException.class);
        goal.cancel();
        assertThat(goal.result(SOON)).isEqualTo(new Pair(1, "cancelled"));
    }

    @Test
    void closingTheServiceCancelsItsGoalsAndTheirClientsLearnOfIt() {
        Endpoint service = server.serve(action, ActionTest::untilCancelled);
        ActionGoal<Pair> goal = client.client(action).send(Pair.of(5), feedback -> {});

        service.close();

        assertThat(goal.result(SOON)).isEqualTo(new Pair(5, "cancelled"));
        assertThat(goal.status()).isEqualTo(GoalStatus.CANCELED);
    }

    @Test
    void closingTheClientsNodeFailsWhatIsWaitedFor() {
        server.serve(action, ActionTest::untilCancelled);
        CompletableFuture<Pair> result =
                client.client(action).send(Pair.of(5), feedback -> {}).resultAsync();

        client.close();

        await().until(result::isDone);
        assertThatThrownBy(result::join).hasCauseInstanceOf(ClosedException.class);
    }

    @Test
    void theFinalStatusFollowsTheOneOfCancelling() {
        List<GoalStatus> statuses = new CopyOnWriteArrayList<>();
        client.channel(Topic.of("Status", action.uri() + ".status", GoalNews.STATUS))
                .subscribe(news -> statuses.add(news.value()));
        server.serve(action, ActionTest::untilCancelled);
        ActionGoal<Pair> goal = client.client(action).send(Pair.of(5), feedback -> {});
        goal.cancel();

        await().until(() -> statuses.size() == 2);
        assertThat(statuses).containsExactly(GoalStatus.CANCELING, GoalStatus.CANCELED);
    }

    private static Pair untilCancelled(Pair goal, GoalContext<Pair> context) throws InterruptedException {
        while (!context.isCancelled()) {
            context.awaitCancel(Duration.ofMinutes(1));
        }
        return new Pair(goal.a(), "cancelled");
    }
}
