package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.BenchClient;
import io.commlib.benchmarks.model.BenchService;
import io.commlib.benchmarks.model.Note;
import io.commlib.runtime.node.Node;
import java.util.concurrent.CompletionStage;

/**
 * Ours: generated service and client, default settings, a node each.
 *
 * @param broker to speak over
 */
record Commlib(Broker broker) implements RpcContender {

    @Override
    public String name() {
        return "commlib";
    }

    @Override
    public RpcSession open(int inFlight) {
        Node server = Node.connect(broker.uri(), "server");
        var unused = BenchService.bind(server, request -> request);
        Node client = Node.connect(broker.uri(), "client");
        return new Session(server, client, BenchClient.on(client));
    }

    private record Session(Node server, Node client, BenchClient stub) implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            return stub.echoAsync(note);
        }

        @Override
        public void close() {
            client.close();
            server.close();
        }
    }
}
