package io.commlib.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.testing.Pair;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client of a service that is made by hand, to answer at the moments that are hard to meet. */
class LateNewsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ID = "a1";

    private final Action<Pair, Pair, Pair> action =
            Action.of("MoveBy", "late.move_by", Pair.CODEC, Pair.CODEC, Pair.CODEC);
    private final ActionParts<Pair, Pair, Pair> parts = ActionParts.of(action, SOON);
    private final Node server = Node.connect("memory://late-news", "server");
    private final Node client = Node.connect("memory://late-news", "client");
    private final Channel<GoalNews<GoalStatus>> statuses = server.channel(parts.status());
    private final AtomicInteger fetches = new AtomicInteger();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aGoalThatEndsWhileTheAnswerThatItGoesOnIsOnItsWayIsAskedForAgain() {
        CompletableFuture<ActionGoal<Pair>> sent = new CompletableFuture<>();
        server.serve(parts.sendGoal(), goal -> new GoalReply<>(GoalReply.YES, ID));
        server.serve(parts.cancelGoal(), id -> GoalReply.no());
        server.serve(parts.getResult(), id -> {
            if (fetches.incrementAndGet() > 1) {
                return new GoalReply<>(GoalStatus.SUCCEEDED.number(), Pair.of(7));
            }
            statuses.publish(new GoalNews<>(ID, GoalStatus.SUCCEEDED));
            await().until(() -> sent.join().status() == GoalStatus.SUCCEEDED);
            return new GoalReply<>(GoalStatus.EXECUTING.number(), null);
        });

        ActionGoal<Pair> goal = client.client(action).send(Pair.of(1), feedback -> {});
        sent.complete(goal);
        // In vain, so the client asks for the result.
        goal.cancel();

        assertThat(goal.result(SOON)).isEqualTo(Pair.of(7));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void feedbackThatComesAfterTheResultIsHandedOn() {
        server.serve(parts.sendGoal(), goal -> new GoalReply<>(GoalReply.YES, ID));
        server.serve(parts.cancelGoal(), id -> GoalReply.no());
        server.serve(parts.getResult(), id -> new GoalReply<>(GoalStatus.SUCCEEDED.number(), Pair.of(7)));
        Queue<Pair> told = new ConcurrentLinkedQueue<>();
        ActionGoal<Pair> goal = client.client(action).send(Pair.of(1), told::add);
        statuses.publish(new GoalNews<>(ID, GoalStatus.SUCCEEDED));
        assertThat(goal.result(SOON)).isEqualTo(Pair.of(7));

        server.channel(parts.feedback()).publish(new GoalNews<>(ID, Pair.of(6)));

        await().atMost(SOON).untilAsserted(() -> assertThat(told).containsExactly(Pair.of(6)));
    }
}
