package io.commlib.runtime.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.rpc.ErrorType;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the owner of an action may choose. */
@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class ActionPolicyTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Action<Pair, Pair, Pair> action = Action.of(
                    "MoveBy", BrokerUnderTest.unique() + ".move_by", Pair.CODEC, Pair.CODEC, Pair.CODEC)
            .withErrors(List.of(new ErrorType<>("test.Blocked", Blocked.class, Blocked.CODEC)));

    private final Node server;
    private final Node client;
    private final ActionClient<Pair, Pair, Pair> sender;

    ActionPolicyTest(BrokerUnderTest broker) {
        server = Node.connect(broker.uri(), "server");
        client = Node.connect(broker.uri(), "client");
        sender = client.client(action);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aNewGoalPreemptsTheRunningOneAndBeginsWhenThatHasEnded() {
        AtomicInteger atOnce = new AtomicInteger();
        Queue<Long> begun = new ConcurrentLinkedQueue<>();
        Queue<Integer> overlaps = new ConcurrentLinkedQueue<>();
        server.serve(
                action,
                (goal, context) -> {
                    begun.add(goal.a());
                    overlaps.add(atOnce.incrementAndGet());
                    Pair reached = goal.a() == 3 ? new Pair(3, "there") : untilCancelled(goal, context);
                    atOnce.decrementAndGet();
                    return reached;
                },
                ActionOptions.oneAtATime(GoalPolicy.PREEMPT));

        ActionGoal<Pair> first = send(1);
        ActionGoal<Pair> second = send(2);
        ActionGoal<Pair> third = send(3);

        assertThat(third.result(SOON)).isEqualTo(new Pair(3, "there"));
        assertThat(first.result(SOON)).isEqualTo(new Pair(1, "cancelled"));
        assertThat(second.result(SOON)).isEqualTo(new Pair(2, "cancelled"));
        assertThat(List.of(first.status(), second.status(), third.status()))
                .containsExactly(GoalStatus.CANCELED, GoalStatus.CANCELED, GoalStatus.SUCCEEDED);
        assertThat(begun).containsExactly(1L, 2L, 3L);
        assertThat(overlaps).containsOnly(1);
    }

    @Test
    void oneOfSeveralIsPreemptedAtATimeTheOldestFirst() {
        server.serve(action, ActionPolicyTest::untilCancelled, ActionOptions.DEFAULT.withGoals(2, GoalPolicy.PREEMPT));
        ActionGoal<Pair> first = send(1);
        ActionGoal<Pair> second = send(2);
        ActionGoal<Pair> third = send(3);

        assertThat(first.result(SOON)).isEqualTo(new Pair(1, "cancelled"));
        assertThat(second.resultAsync()).isNotDone();
        third.cancel();
        assertThat(third.result(SOON)).isEqualTo(new Pair(3, "cancelled"));
        assertThat(second.resultAsync()).isNotDone();
        second.cancel();
        second.result(SOON);
    }

    @Test
    void aHandlerThatIgnoresCancellationKeepsTheNextWaitingAndEndsCancelled() {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        server.serve(
                action,
                (goal, context) -> {
                    (goal.a() == 1 ? release : finish).await();
                    return goal;
                },
                ActionOptions.oneAtATime(GoalPolicy.PREEMPT));
        ActionGoal<Pair> stubborn = send(1);
        ActionGoal<Pair> next = send(2);

        await().until(() -> stubborn.status() == GoalStatus.CANCELING);
        assertThat(next.status()).isEqualTo(GoalStatus.ACCEPTED);
        release.countDown();
        await().until(() -> next.status() == GoalStatus.EXECUTING);
        finish.countDown();

        assertThat(next.result(SOON)).isEqualTo(Pair.of(2));
        assertThat(stubborn.result(SOON)).isEqualTo(Pair.of(1));
        assertThat(stubborn.status()).isEqualTo(GoalStatus.CANCELED);
    }

    @Test
    void noMoreGoalsWaitForAStubbornHandlerThanThereIsRoomFor() {
        CountDownLatch release = new CountDownLatch(1);
        server.serve(
                action,
                (goal, context) -> {
                    release.await();
                    return goal;
                },
                ActionOptions.oneAtATime(GoalPolicy.PREEMPT));
        List<ActionGoal<Pair>> goals = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            goals.add(send(i));
        }

        assertThatThrownBy(() -> send(65)).isInstanceOf(RejectedException.class);
        release.countDown();
        for (int i = 0; i < 65; i++) {
            assertThat(goals.get(i).result(SOON)).isEqualTo(Pair.of(i));
        }
    }

    @Test
    void theHandlerRefusesGoalsItCannotReach() {
        server.serve(action, new Careful());

        assertThatThrownBy(() -> send(-1)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> send(13)).isInstanceOf(Blocked.class).hasMessage("a wall at 13");
        assertThat(send(5).result(SOON)).isEqualTo(Pair.of(5));
    }

    @Test
    void aTypedErrorThatAbortsAGoalReachesItsClientAsSuch() {
        server.serve(action, (goal, context) -> {
            throw new Blocked("a wall at " + goal.a());
        });
        ActionGoal<Pair> goal = send(7);

        assertThatThrownBy(() -> goal.result(SOON)).isInstanceOf(Blocked.class).hasMessage("a wall at 7");
        assertThat(goal.status()).isEqualTo(GoalStatus.ABORTED);
    }

    @Test
    void aHandlerThatThrowsAnErrorOrReturnsNothingAbortsItsGoal() {
        server.serve(action, (goal, context) -> {
            if (goal.a() == 1) {
                throw new StackOverflowError();
            }
            return nothing();
        });

        for (int i = 1; i <= 2; i++) {
            ActionGoal<Pair> goal = send(i);
            assertThatThrownBy(() -> goal.result(SOON)).isInstanceOf(RemoteFailureException.class);
            assertThat(goal.status()).isEqualTo(GoalStatus.ABORTED);
        }
    }

    @Test
    void resultsOfTooManyOrTooOldGoalsAreForgotten() {
        ActionParts<Pair, Pair, Pair> parts = ActionParts.of(action, SOON);
        server.serve(action, (goal, context) -> goal, ActionOptions.DEFAULT.withResultsKept(Duration.ofMinutes(1), 2));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ActionGoal<Pair> goal = send(i);
            goal.result(SOON);
            ids.add(goal.id());
        }

        assertThat(fetch(parts, ids.get(2))).isEqualTo(new GoalReply<>(4, Pair.of(2)));
        assertThat(fetch(parts, ids.get(1))).isEqualTo(new GoalReply<>(4, Pair.of(1)));
        assertThat(fetch(parts, "")).isEqualTo(new GoalReply<>(4, Pair.of(2)));
        assertThatThrownBy(() -> fetch(parts, ids.get(0)))
                .isInstanceOf(RemoteFailureException.class)
                .hasMessageContaining("not known");
    }

    @Test
    void cancellingAGoalThatHasEndedOrNeverWasChangesNothing() {
        server.serve(action, (goal, context) -> goal);
        ActionGoal<Pair> goal = send(1);
        goal.result(SOON);
        var canceller = client.client(ActionParts.of(action, SOON).cancelGoal());

        assertThat(canceller.call(goal.id()).status()).isEqualTo(GoalReply.NO);
        assertThat(canceller.call("no such goal").status()).isEqualTo(GoalReply.NO);
        assertThat(fetch(ActionParts.of(action, SOON), goal.id()).status()).isEqualTo(4);
    }

    @Test
    void aServiceThatAnswersAStatusThatThereIsNotFailsTheGoal() {
        ActionParts<Pair, Pair, Pair> parts = ActionParts.of(action, SOON);
        server.serve(parts.sendGoal(), goal -> new GoalReply<>(GoalReply.YES, "g1"));
        server.serve(parts.getResult(), id -> new GoalReply<>(99, null));
        ActionGoal<Pair> goal = send(1);

        server.channel(parts.status()).publish(new GoalNews<>("g1", GoalStatus.SUCCEEDED));

        assertThatThrownBy(() -> goal.result(SOON)).isInstanceOf(BadMessageException.class);
    }

    @Test
    void aResultThatIsStoredAfterTheFinalStatusIsAskedForAgain() {
        ActionParts<Pair, Pair, Pair> parts = ActionParts.of(action, SOON);
        AtomicInteger asked = new AtomicInteger();
        server.serve(parts.sendGoal(), goal -> new GoalReply<>(GoalReply.YES, "g1"));
        server.serve(
                parts.getResult(),
                id -> asked.incrementAndGet() < 3
                        ? GoalReply.no()
                        : new GoalReply<>(GoalStatus.SUCCEEDED.number(), Pair.of(5)));
        ActionGoal<Pair> goal = send(1);

        server.channel(parts.status()).publish(new GoalNews<>("g1", GoalStatus.SUCCEEDED));

        assertThat(goal.result(SOON)).isEqualTo(Pair.of(5));
    }

    private GoalReply<Pair> fetch(ActionParts<Pair, Pair, Pair> parts, String id) {
        return client.client(parts.getResult()).call(id);
    }

    private ActionGoal<Pair> send(long number) {
        return sender.send(Pair.of(number), feedback -> {});
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // what a handler of those who do not check may do
    private static Pair nothing() {
        return null;
    }

    private static Pair untilCancelled(Pair goal, GoalContext<Pair> context) throws InterruptedException {
        while (!context.isCancelled()) {
            context.awaitCancel(Duration.ofMinutes(1));
        }
        return new Pair(goal.a(), "cancelled");
    }

    private static final class Careful implements ActionHandler<Pair, Pair, Pair> {

        @Override
        public boolean accepts(Pair goal) {
            if (goal.a() == 13) {
                throw new Blocked("a wall at 13");
            }
            return goal.a() >= 0;
        }

        @Override
        public Pair execute(Pair goal, GoalContext<Pair> context) {
            return goal;
        }
    }

    private static final class Blocked extends RemoteFailureException {

        private static final long serialVersionUID = 1L;

        static final Codec<Blocked> CODEC = new Codec<>() {
            @Override
            public void write(MessageWriter out, Blocked error) throws IOException {
                Codecs.STRING.write(out, String.valueOf(error.getMessage()));
            }

            @Override
            public Blocked read(MessageReader in) throws IOException {
                return new Blocked(Codecs.STRING.read(in));
            }
        };

        Blocked(String message) {
            super("test.Blocked", message);
        }
    }
}
