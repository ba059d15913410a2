package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Note;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Lettuce on lists: a request names the list of its replies. */
final class RawLettuce implements RpcContender {

    private static final String REQUESTS = "bench.raw.echo";

    @Override
    public String name() {
        return "raw lettuce";
    }

    @Override
    public Broker broker() {
        return Broker.REDIS;
    }

    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public RpcSession open(int inFlight) {
        Json<Note> json = new Json<>(Note.class);
        LettuceLists server = new LettuceLists(broker().uri());
        server.pop(REQUESTS, bytes -> {
            Tagged request = Tagged.of(bytes);
            server.push(request.tag(), json.encode(json.decode(request.record())));
        });
        return new Session(server, new LettuceLists(broker().uri()));
    }

    private static final class Session implements RpcSession {

        private final Json<Note> json = new Json<>(Note.class);
        private final Waiting waiting = new Waiting();
        private final String replies = "bench.raw.replies." + UUID.randomUUID();
        private final LettuceLists server;
        private final LettuceLists client;

        Session(LettuceLists server, LettuceLists client) {
            this.server = server;
            this.client = client;
            client.pop(replies, reply -> waiting.answer(json.decode(reply)));
        }

        @Override
        public CompletionStage<Note> call(Note note) {
            CompletionStage<Note> answer = waiting.call(note);
            client.push(REQUESTS, new Tagged(replies, json.encode(note)).bytes());
            return answer;
        }

        @Override
        public void close() {
            client.close();
            server.close();
        }
    }
}
