package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.bridge.Flow.Way;
import io.commlib.benchmarks.model.Note;
import io.commlib.benchmarks.rpc.RpcSession;
import io.commlib.runtime.bridge.BridgeEnd;
import io.commlib.runtime.bridge.RpcBridge;
import io.commlib.runtime.bridge.TopicBridge;
import io.commlib.runtime.bridge.TopicBridgeOptions;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.transport.Delivery;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * One way from a broker to another. Two nodes are at each: one at the end of the way, and one of the bridge, which takes the part
 * of the other end when a broker is measured alone.
 */
final class Crossing implements AutoCloseable {

    private static final String ECHO_HERE = "bench.bridge.echo.here";
    private static final String ECHO_THERE = "bench.bridge.echo.there";
    private static final String ECHO_OVER = "bench.bridge.echo.over";

    private static final String ALONE = "bench.bridge.alone";
    private static final String BOTH = "bench.bridge.both";
    private static final String IN = "bench.bridge.in";
    private static final String OUT = "bench.bridge.out";

    private final Node begin;
    private final Node source;
    private final Node target;
    private final Node end;
    private final BridgeEnd sourceEnd;
    private final BridgeEnd targetEnd;

    Crossing(Broker from, Broker to) {
        begin = Node.connect(from.uri(), "begin");
        source = Node.connect(from.uri(), "source");
        target = Node.connect(to.uri(), "target");
        end = Node.connect(to.uri(), "end");
        sourceEnd = BridgeEnd.of(source, "source");
        targetEnd = BridgeEnd.of(target, "target");
        var here = source.serve(echo(ECHO_HERE), note -> note);
        var there = end.serve(echo(ECHO_THERE), note -> note);
        var over = RpcBridge.open(sourceEnd, ECHO_OVER, targetEnd, ECHO_THERE);
    }

    private static Rpc<Note, Note> echo(String uri) {
        return Rpc.of("Echo", uri, Note.CODEC, Note.CODEC);
    }

    /** Each call crosses the bridge. */
    RpcSession bridgedCalls() {
        RpcClient<Note, Note> over = begin.client(echo(ECHO_OVER));
        return new Calls() {

            @Override
            public CompletionStage<Note> call(Note note) {
                return over.callAsync(note);
            }
        };
    }

    /** Each call is one at the source, and after it one at the target. */
    RpcSession callsInTurn() {
        RpcClient<Note, Note> here = begin.client(echo(ECHO_HERE));
        RpcClient<Note, Note> there = target.client(echo(ECHO_THERE));
        return new Calls() {

            @Override
            public CompletionStage<Note> call(Note note) {
                return here.callAsync(note).thenCompose(there::callAsync);
            }
        };
    }

    Flow bridged(Delivery delivery) {
        TopicBridgeOptions options = delivery == Delivery.AT_MOST_ONCE
                ? TopicBridgeOptions.DEFAULT
                : TopicBridgeOptions.DEFAULT.withConfirmed();
        return new Flow(
                List.of(new Way(begin, IN, end, OUT)), () -> TopicBridge.open(sourceEnd, IN, targetEnd, OUT, options));
    }

    Flow sourceAlone() {
        return Flow.direct(new Way(begin, ALONE, source, ALONE));
    }

    Flow targetAlone() {
        return Flow.direct(new Way(target, ALONE, end, ALONE));
    }

    /** Each message at both brokers, which are as busy with it as with one that crosses: what a bridge would do that costs nothing. */
    Flow bothAtOnce() {
        return Flow.direct(new Way(begin, BOTH, source, BOTH), new Way(target, BOTH, end, BOTH));
    }

    @Override
    public void close() {
        begin.close();
        source.close();
        target.close();
        end.close();
    }

    /** Ends with its nodes. */
    private abstract static class Calls implements RpcSession {

        @Override
        public void close() {}
    }
}
