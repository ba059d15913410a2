package io.commlib.benchmarks.rpc;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Note;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * amqp-client: direct reply-to and correlation ids.
 *
 * @param acknowledging whether the service acknowledges each request when it is answered, as ours do, or lets the broker forget
 *     what it sends
 */
record RawAmqp(boolean acknowledging) implements RpcContender {

    private static final String REPLY_TO = "amq.rabbitmq.reply-to";

    /** So many requests are with the service at once, as with ours. */
    private static final int PREFETCH = 64;

    /** Of a queue that outlives a restart of the broker, but not its last consumer for long; as ours do. */
    private static final Map<String, Object> EXPIRING = Map.of("x-expires", 5_000);

    @Override
    public String name() {
        return acknowledging ? "raw amqp-client" : "raw, auto-ack";
    }

    @Override
    public Broker broker() {
        return Broker.RABBITMQ;
    }

    @Override
    public boolean baseline() {
        return acknowledging;
    }

    @Override
    public RpcSession open(int inFlight) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker().uri());
        Connection serving = factory.newConnection();
        String queue = acknowledging ? "bench.raw.echo" : "bench.raw.echo.unacknowledged";
        serve(serving.createChannel(), queue, acknowledging);
        return new Session(serving, factory.newConnection(), queue);
    }

    /** Answers what comes to a queue. */
    static void serve(Channel channel, String queue, boolean acknowledging) throws IOException {
        Json<Note> json = new Json<>(Note.class);
        channel.queueDeclare(queue, true, false, false, EXPIRING);
        channel.basicQos(PREFETCH);
        channel.basicConsume(
                queue,
                !acknowledging,
                (tag, request) -> {
                    channel.basicPublish(
                            "",
                            request.getProperties().getReplyTo(),
                            new BasicProperties.Builder()
                                    .correlationId(request.getProperties().getCorrelationId())
                                    .build(),
                            json.encode(json.decode(request.getBody())));
                    if (acknowledging) {
                        channel.basicAck(request.getEnvelope().getDeliveryTag(), false);
                    }
                },
                tag -> {});
    }

    private static final class Session implements RpcSession {

        private final Json<Note> json = new Json<>(Note.class);
        private final Waiting waiting = new Waiting();
        private final Connection serving;
        private final Connection calling;
        private final Channel channel;
        private final String queue;

        Session(Connection serving, Connection calling, String queue) throws IOException {
            this.queue = queue;
            this.serving = serving;
            this.calling = calling;
            this.channel = calling.createChannel();
            channel.basicConsume(
                    REPLY_TO, true, (tag, reply) -> waiting.answer(json.decode(reply.getBody())), tag -> {});
        }

        @Override
        public CompletionStage<Note> call(Note note) throws IOException {
            BasicProperties properties = new BasicProperties.Builder()
                    .correlationId(Long.toString(note.number()))
                    .replyTo(REPLY_TO)
                    .build();
            CompletionStage<Note> answer = waiting.call(note);
            channel.basicPublish("", queue, properties, json.encode(note));
            return answer;
        }

        @Override
        public void close() throws IOException {
            calling.close();
            serving.close();
        }
    }
}
