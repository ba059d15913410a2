package io.commlib.runtime.action;

import io.commlib.runtime.address.UriTemplate;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.pubsub.Delivery;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import java.time.Duration;

/**
 * What an action is made of: three rpcs and two topics below its address.
 *
 * @param sendGoal takes a goal and answers its id
 * @param cancelGoal takes a goal's id
 * @param getResult takes a goal's id
 * @param status of all goals, at least once: what a client waits for
 * @param feedback of all goals
 */
record ActionParts<G, R, F>(
        Rpc<G, GoalReply<String>> sendGoal,
        Rpc<String, GoalReply<Nothing>> cancelGoal,
        Rpc<String, GoalReply<R>> getResult,
        Topic<GoalNews<GoalStatus>> status,
        Topic<GoalNews<F>> feedback) {

    static <G, R, F> ActionParts<G, R, F> of(Action<G, R, F> action, Duration timeout) {
        return new ActionParts<>(
                rpc(action, "send_goal", GoalRequest.send(action.goal()), GoalReply.OF_SEND, timeout),
                rpc(action, "cancel_goal", GoalRequest.CANCEL, GoalReply.OF_CANCEL, timeout),
                rpc(action, "get_result", GoalRequest.RESULT, GoalReply.ofResult(action.result()), timeout),
                topic(action, "status", GoalNews.STATUS).withDelivery(Delivery.AT_LEAST_ONCE),
                topic(action, "feedback", GoalNews.feedback(action.feedback())));
    }

    private static <Q, A> Rpc<Q, A> rpc(
            Action<?, ?, ?> action, String part, Codec<Q> request, Codec<A> reply, Duration timeout) {
        return Rpc.of(action.name() + " " + part, uri(action, part), request, reply)
                .withErrors(action.errors())
                .withTimeout(timeout);
    }

    private static <T> Topic<T> topic(Action<?, ?, ?> action, String part, Codec<T> codec) {
        return Topic.of(action.name() + " " + part, uri(action, part), codec);
    }

    private static String uri(Action<?, ?, ?> action, String part) {
        UriTemplate uri = action.uri();
        return uri.address().child(part).text();
    }
}
