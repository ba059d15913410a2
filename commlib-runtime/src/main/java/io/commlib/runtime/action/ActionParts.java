package io.commlib.runtime.action;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Dialect;
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
        ActionAddresses at = ActionAddresses.of(action.uri().address());
        return new ActionParts<>(
                rpc(action, at.sendGoal(), GoalRequest.send(action.goal()), GoalReply.OF_SEND, timeout),
                rpc(action, at.cancelGoal(), GoalRequest.CANCEL, GoalReply.OF_CANCEL, timeout),
                rpc(action, at.getResult(), GoalRequest.RESULT, GoalReply.ofResult(action.result()), timeout),
                topic(action, at.status(), GoalNews.STATUS).withDelivery(Delivery.AT_LEAST_ONCE),
                topic(action, at.feedback(), GoalNews.feedback(action.feedback())));
    }

    /** Where they live: the Python library never compresses what belongs to an action, and does not read it if it is. */
    static EndpointContext surroundings(EndpointContext context) {
        return context.settings().dialect() == Dialect.COMMLIB_PY ? context.uncompressed() : context;
    }

    private static <Q, A> Rpc<Q, A> rpc(
            Action<?, ?, ?> action, Address at, Codec<Q> request, Codec<A> reply, Duration timeout) {
        return Rpc.of(name(action, at), at.text(), request, reply)
                .withErrors(action.errors())
                .withTimeout(timeout);
    }

    private static <T> Topic<T> topic(Action<?, ?, ?> action, Address at, Codec<T> codec) {
        return Topic.of(name(action, at), at.text(), codec);
    }

    private static String name(Action<?, ?, ?> action, Address part) {
        return action.name() + " " + part.text().substring(part.text().lastIndexOf('.') + 1);
    }
}
