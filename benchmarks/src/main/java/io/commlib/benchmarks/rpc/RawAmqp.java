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

/** amqp-client: direct reply-to, correlation ids, consumers that acknowledge nothing. */
final class RawAmqp implements RpcContender {

    private static final String QUEUE = "bench.raw.echo";
    private static final String REPLY_TO = "amq.rabbitmq.reply-to";

    @Override
    public String name() {
        return "raw amqp-client";
    }

    @Override
    public Broker broker() {
        return Broker.RABBITMQ;
    }

    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public RpcSession open(int inFlight) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker().uri());
        Connection serving = factory.newConnection();
        serve(serving.createChannel(), QUEUE);
        return new Session(serving, factory.newConnection());
    }

    /** Answers what comes to a queue. */
    static void serve(Channel channel, String queue) throws IOException {
        Json<Note> json = new Json<>(Note.class);
        channel.queueDeclare(queue, false, false, true, Map.of());
        channel.basicConsume(
                queue,
                true,
                (tag, request) -> channel.basicPublish(
                        "",
                        request.getProperties().getReplyTo(),
                        new BasicProperties.Builder()
                                .correlationId(request.getProperties().getCorrelationId())
                                .build(),
                        json.encode(json.decode(request.getBody()))),
                tag -> {});
    }

    private static final class Session implements RpcSession {

        private final Json<Note> json = new Json<>(Note.class);
        private final Waiting waiting = new Waiting();
        private final Connection serving;
        private final Connection calling;
        private final Channel channel;

        Session(Connection serving, Connection calling) throws IOException {
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
            channel.basicPublish("", QUEUE, properties, json.encode(note));
            return answer;
        }

        @Override
        public void close() throws IOException {
            calling.close();
            serving.close();
        }
    }
}
