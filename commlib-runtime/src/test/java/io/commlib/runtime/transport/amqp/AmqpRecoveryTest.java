package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.Wire;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A broker that comes and goes. */
class AmqpRecoveryTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void aKilledBrokerLosesNothingConfirmedAndLeavesNoCallWaiting() throws Exception {
        try (PrivateBroker broker = Brokers.privateRabbitMq();
                Rig publisher = new Rig(broker.uri());
                Rig subscriber = new Rig(broker.uri())) {
            List<TransportState> states = new CopyOnWriteArrayList<>();
            subscriber.transport().onStateChange(states::add);
            Set<String> arrived = ConcurrentHashMap.newKeySet();
            subscriber.subscribe("load.*", (address, frame) -> {
                arrived.add(Rig.text(frame));
                return CompletableFuture.completedFuture(null);
            });
            subscriber.serve("echo", request -> CompletableFuture.completedFuture(request));
            Load load = new Load(publisher);
            CompletableFuture<Void> running = CompletableFuture.runAsync(load);
            await().atMost(Rig.PATIENCE).until(() -> load.confirmed.size() > 200);

            broker.kill();
            await().atMost(Rig.PATIENCE).until(() -> states.contains(TransportState.RECONNECTING));
            broker.restart();
            await().atMost(Rig.PATIENCE)
                    .until(() -> states.equals(List.of(TransportState.RECONNECTING, TransportState.READY)));

            int before = load.confirmed.size();
            await().atMost(Rig.PATIENCE).until(() -> load.confirmed.size() > before + 200);
            load.stop.set(true);
            running.get(Rig.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(arrived).containsAll(load.confirmed));
            assertThat(load.overdue).hasValue(0);
            assertThat(load.answered).hasPositiveValue();
            assertThat(subscriber.metrics().reconnects()).isEqualTo(1);
        }
    }

    /** Publishes and calls, one after the other, whatever becomes of it. */
    private static final class Load implements Runnable {

        final AtomicBoolean stop = new AtomicBoolean();
        final Set<String> confirmed = ConcurrentHashMap.newKeySet();
        final AtomicInteger answered = new AtomicInteger();
        final AtomicInteger overdue = new AtomicInteger();
        private final Rig rig;

        Load(Rig rig) {
            this.rig = rig;
        }

        @Override
        public void run() {
            for (int i = 0; !stop.get(); i++) {
                String word = Integer.toString(i);
                if (succeeds(rig.publish("load.x", word, true))) {
                    confirmed.add(word);
                }
                if (succeeds(rig.request("echo", word, LIMIT))) {
                    answered.incrementAndGet();
                }
            }
        }

        private boolean succeeds(CompletableFuture<?> sent) {
            try {
                sent.get(LIMIT.toMillis() + 1_000, TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(CommlibException.class);
                return false;
            } catch (Exception e) {
                overdue.incrementAndGet();
                return false;
            }
        }
    }

    @Test
    void whenOneHostDiesTheNextOneTakesOverWithEveryEndpoint() {
        String address = "detour." + UUID.randomUUID();
        String broker = Brokers.rabbitMq();
        List<String> arrived = new CopyOnWriteArrayList<>();
        Wire first = new Wire(broker);
        try (Rig rig = new Rig(first.uri() + "," + broker.substring("amqp://".length()))) {
            List<TransportState> states = new CopyOnWriteArrayList<>();
            rig.transport().onStateChange(states::add);
            rig.serve(address, request -> CompletableFuture.completedFuture(request));
            rig.subscribe(address + ".*", (from, frame) -> {
                arrived.add(Rig.text(frame));
                return CompletableFuture.completedFuture(null);
            });

            first.close();

            await().atMost(Rig.PATIENCE)
                    .until(() -> states.equals(List.of(TransportState.RECONNECTING, TransportState.READY)));
            assertThat(rig.ask(address, "again")).isEqualTo("again");
            Rig.get(rig.publish(address + ".x", "news", true));
            await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(arrived).containsExactly("news"));
        }
    }

    @Test
    void aQueueThatSomebodyDeletedIsMadeAgain() throws Exception {
        String address = "deleted." + UUID.randomUUID();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(Brokers.rabbitMq());
        try (Rig rig = new Rig(Brokers.rabbitMq());
                Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            rig.serve(address, request -> CompletableFuture.completedFuture(request));

            channel.queueDelete(address);

            await().atMost(Rig.PATIENCE)
                    .ignoreExceptions()
                    .until(() -> rig.ask(address, "again").equals("again"));
        }
    }

    @Test
    void aThousandServicesAndSubscriptionsShareTwoConnectionsAndTheirThreads() {
        String root = "many." + UUID.randomUUID();
        BrokerEvents events = BrokerEvents.of(Brokers.rabbitMq());
        Set<String> before = events.held();
        try (Rig rig = new Rig(Brokers.rabbitMq())) {
            use(rig, root, 1);
            long threads = clientThreads();

            use(rig, root, 1_000);

            assertThat(rig.ask(root + ".service7", "here")).isEqualTo("here");
            assertThat(events.held().stream().filter(line -> line.startsWith("connection") && !before.contains(line)))
                    .hasSize(2);
            assertThat(clientThreads()).isEqualTo(threads);
        }
        await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(before).containsAll(events.held()));
    }

    private static void use(Rig rig, String root, int count) {
        List<Registration> all = new CopyOnWriteArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(rig.transport()
                    .serve(
                            new Address(root + ".service" + i),
                            new ServeOptions(4),
                            request -> CompletableFuture.completedFuture(request)));
            all.add(rig.transport()
                    .subscribe(
                            new AddressPattern(root + ".topic" + i),
                            new ReceiveOptions(10, false),
                            (address, frame) -> CompletableFuture.completedFuture(null)));
        }
        all.forEach(registration -> Rig.get(registration.ready()));
    }

    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().contains("amqp") || thread.getName().startsWith("AMQP"))
                .count();
    }
}
