package io.commlib.benchmarks.rpc;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.RpcClient;
import com.rabbitmq.client.RpcClientParams;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/** The {@code RpcClient} that amqp-client brings, which blocks: a thread for each call in flight. */
final class AmqpRpcClient implements RpcContender {

    private static final String QUEUE = "bench.rpcclient.echo";

    @Override
    public String name() {
        return "amqp-client's RpcClient";
    }

    @Override
    public Broker broker() {
        return Broker.RABBITMQ;
    }

    @Override
    public RpcSession open(int inFlight) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker().uri());
        Connection serving = factory.newConnection();
        RawAmqp.serve(serving.createChannel(), QUEUE, true);
        Connection calling = factory.newConnection();
        RpcClient client = new RpcClient(new RpcClientParams()
                .channel(calling.createChannel())
                .exchange("")
                .routingKey(QUEUE));
        return new Session(serving, calling, client, Executors.newFixedThreadPool(inFlight), new Json<>(Note.class));
    }

    private record Session(
            Connection serving, Connection calling, RpcClient client, ExecutorService threads, Json<Note> json)
            implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            return CompletableFuture.supplyAsync(() -> answer(note), threads);
        }

        private Note answer(Note note) {
            try {
                return json.decode(client.primitiveCall(json.encode(note)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            threads.shutdown();
            calling.close();
            serving.close();
        }
    }
}
