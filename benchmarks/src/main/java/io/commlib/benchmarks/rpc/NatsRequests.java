package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Note;
import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.Nats;
import java.util.concurrent.CompletionStage;

/** NATS and its Java client: request and reply, as a reference. */
final class NatsRequests implements RpcContender {

    private static final String SUBJECT = "bench.echo";

    @Override
    public String name() {
        return "NATS";
    }

    @Override
    public Broker broker() {
        return Broker.NATS;
    }

    @Override
    public RpcSession open(int inFlight) throws Exception {
        Json<Note> json = new Json<>(Note.class);
        Connection server = Nats.connect(broker().uri());
        server.createDispatcher(
                        request -> server.publish(request.getReplyTo(), json.encode(json.decode(request.getData()))))
                .subscribe(SUBJECT);
        return new Session(server, Nats.connect(broker().uri()), new Json<>(Note.class));
    }

    private record Session(Connection server, Connection client, Json<Note> json) implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            return client.request(SUBJECT, json.encode(note))
                    .thenApply(Message::getData)
                    .thenApply(json::decode);
        }

        @Override
        public void close() throws InterruptedException {
            client.close();
            server.close();
        }
    }
}
