package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportState;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a transport ends, and what it tells of itself. */
interface LifeCycleContract extends ContractCase {

    /** Threads of the JDK, and of libraries, that live as long as the JVM. */
    Set<String> SHARED_THREADS = Set.of(
            "CompletableFutureDelayScheduler",
            "process reaper",
            "Attach Listener",
            "RxSchedulerPurge-1",
            "RxCachedWorkerPoolEvictor-1");

    @Test
    @Must(19)
    default void closingFailsTheRequestsThatWait() {
        Peer caller = bench().open();
        Answerer service = Answerer.holding();
        bench().open().serve("s.x", 2, service);
        List<CompletableFuture<Frame>> waiting =
                Stream.generate(() -> caller.request("s.x", "w")).limit(10).toList();
        bench().patience().until(() -> assertThat(service.count()).isEqualTo(2));

        caller.transport().close();

        for (CompletableFuture<Frame> request : waiting) {
            assertThat(bench().patience().failureOf(request)).isInstanceOf(ClosedException.class);
        }
    }

    @Test
    @Must(19)
    default void everyVerbFailsAfterClosing() {
        Peer peer = bench().open();
        peer.transport().close();

        assertThat(bench().patience().failureOf(peer.publish("s.x", "w"))).isInstanceOf(ClosedException.class);
        assertThat(bench().patience().failureOf(peer.request("s.x", "w"))).isInstanceOf(ClosedException.class);
        assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> peer.subscribe("s.x"));
        assertThatExceptionOfType(ClosedException.class).isThrownBy(() -> peer.serve("s.x", 1, Answerer.prompt()));
    }

    @Test
    @Must(19)
    default void aTransportMayBeClosedAgainAndByManyAtOnce() {
        Peer peer = bench().open();
        Peer helper = bench().open();
        peer.subscribe("s.x");
        peer.serve("s.x", 1, Answerer.prompt());

        Stream.generate(() -> helper.inBackground(peer.transport()::close))
                .limit(8)
                .toList()
                .forEach(bench().patience()::get);
        peer.transport().close();

        assertThat(peer.transport().state()).isEqualTo(TransportState.CLOSED);
    }

    @Test
    @Must(19)
    default void whatWasPublishedBeforeClosingIsSent() {
        Peer leaving = bench().open();
        Receiver receiver = bench().open().subscribe("s.x");
        List<String> words = IntStream.range(0, 100).mapToObj(i -> "w" + i).toList();
        words.forEach(word -> leaving.tell("s.x", word));

        leaving.transport().close();

        bench().patience().until(() -> assertThat(receiver.words()).isEqualTo(words));
    }

    @Test
    @Must(19)
    default void closingDoesNotWaitForHandlersAndHandsOutNothingMore() {
        Peer leaving = bench().open();
        Peer staying = bench().open();
        Receiver stuck = Receiver.holding();
        leaving.subscribe("s.x", 1, stuck);
        Receiver prompt = leaving.subscribe("s.x");
        Receiver witness = staying.subscribe("s.x");
        staying.tell("s.x", "handed out");
        staying.tell("s.x", "held back");
        bench().patience().until(() -> {
            assertThat(stuck.words()).containsExactly("handed out");
            assertThat(prompt.words()).containsExactly("handed out", "held back");
        });

        bench().patience().get(staying.inBackground(leaving.transport()::close));
        stuck.releaseAll();
        staying.tell("s.x", "after");

        bench().patience().until(() -> assertThat(witness.words()).endsWith("after"));
        assertThat(stuck.words()).containsExactly("handed out");
        assertThat(prompt.words()).containsExactly("handed out", "held back");
    }

    @Test
    @Must(19)
    default void aClosedServiceIsLeftToTheOthers() {
        Peer leaving = bench().open();
        Answerer left = Answerer.prompt();
        leaving.serve("s.x", 4, left);
        Peer staying = bench().open();
        Answerer stayed = Answerer.prompt();
        staying.serve("s.x", 4, stayed);

        leaving.transport().close();
        int handedOut = left.count();

        for (int i = 0; i < 20; i++) {
            assertThat(staying.ask("s.x", "w" + i)).isEqualTo("re w" + i);
        }
        assertThat(left.count()).isEqualTo(handedOut);
        assertThat(stayed.count()).isEqualTo(20);
    }

    @Test
    @Must(19)
    default void closingLeavesNoThread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        useAndClose(bench().open());

        bench().patience()
                .until(() -> assertThat(Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> !before.contains(thread))
                                .map(Thread::getName)
                                .filter(name -> !SHARED_THREADS.contains(name))
                                .filter(name -> !name.startsWith("ForkJoinPool"))
                                .collect(Collectors.toSet()))
                        .as("threads left")
                        .isEmpty());
    }

    @Test
    @Must(19)
    default void closingLeavesNothingAtTheBroker() {
        useAndClose(bench().open());

        bench().patience()
                .until(() -> assertThat(bench().newResidue())
                        .as("left at the broker")
                        .isEmpty());
    }

    @Test
    @Must(19)
    default void aClosedTransportForgetsItsHandlers() {
        Peer staying = bench().open();
        Peer leaving = bench().open();
        WeakReference<Receiver> receiver = new WeakReference<>(leaving.subscribe("s.x"));
        WeakReference<Receiver> pattern = new WeakReference<>(leaving.subscribe("s.*"));
        WeakReference<Answerer> service = serve(leaving);
        staying.publish("s.x", "w").join();
        assertThat(staying.ask("s.x", "w")).isEqualTo("re w");

        leaving.close();

        bench().patience().until(() -> {
            System.gc();
            assertThat(receiver.get()).as("subscription").isNull();
            assertThat(pattern.get()).as("subscription of a pattern").isNull();
            assertThat(service.get()).as("service").isNull();
        });
    }

    @Test
    @Must(20)
    default void listenersAreToldOnceThatTheTransportIsClosed() {
        Peer peer = bench().open();
        List<TransportState> first = new CopyOnWriteArrayList<>();
        List<TransportState> second = new CopyOnWriteArrayList<>();
        peer.transport().onStateChange(first::add);
        peer.transport().onStateChange(second::add);
        assertThat(peer.transport().state()).isEqualTo(TransportState.READY);

        peer.transport().close();
        peer.transport().close();

        bench().patience().until(() -> {
            assertThat(first).containsExactly(TransportState.CLOSED);
            assertThat(second).containsExactly(TransportState.CLOSED);
        });
    }

    @Test
    @Must(20)
    default void aListenerThatHasLeftIsToldNothing() {
        Peer peer = bench().open();
        List<TransportState> left = new CopyOnWriteArrayList<>();
        List<TransportState> stayed = new CopyOnWriteArrayList<>();
        Runnable leave = peer.transport().onStateChange(left::add);
        peer.transport().onStateChange(stayed::add);

        leave.run();
        peer.transport().close();

        bench().patience().until(() -> assertThat(stayed).containsExactly(TransportState.CLOSED));
        assertThat(left).isEmpty();
    }

    @Test
    @Must(20)
    default void aListenerThatThrowsKeepsNobodyFromBeingTold() {
        Peer peer = bench().open();
        List<TransportState> told = new CopyOnWriteArrayList<>();
        peer.transport().onStateChange(state -> {
            throw new IllegalStateException("thrown on purpose");
        });
        peer.transport().onStateChange(told::add);

        peer.transport().close();

        bench().patience().until(() -> assertThat(told).containsExactly(TransportState.CLOSED));
    }

    @Test
    @Must(20)
    default void aListenerThatBlocksKeepsNeitherTheTransportNorOtherListenersWaiting() {
        Peer peer = bench().open();
        CompletableFuture<Void> release = new CompletableFuture<>();
        List<TransportState> stuck = new CopyOnWriteArrayList<>();
        List<TransportState> told = new CopyOnWriteArrayList<>();
        peer.transport().onStateChange(state -> {
            stuck.add(state);
            release.join();
        });
        peer.transport().onStateChange(told::add);

        try {
            bench().patience().get(peer.inBackground(peer.transport()::close));
            bench().patience().until(() -> {
                assertThat(stuck).containsExactly(TransportState.CLOSED);
                assertThat(told).containsExactly(TransportState.CLOSED);
            });
        } finally {
            release.complete(null);
        }
    }

    private static WeakReference<Answerer> serve(Peer peer) {
        Answerer service = Answerer.prompt();
        peer.serve("s.x", 1, service);
        return new WeakReference<>(service);
    }

    private void useAndClose(Peer peer) {
        Receiver receiver = peer.subscribe("s.x");
        peer.subscribe("s.*");
        peer.serve("s.x", 2, Answerer.prompt());
        Answerer stuck = Answerer.holding();
        peer.serve("s.stuck", 2, stuck);
        bench().patience().get(peer.publish("s.x", "w"));
        bench().patience().until(() -> assertThat(receiver.count()).isEqualTo(1));
        assertThat(peer.ask("s.x", "w")).isEqualTo("re w");
        var unused = peer.request("s.stuck", "w");
        bench().patience().until(() -> assertThat(stuck.count()).isEqualTo(1));
        peer.close();
    }
}
