package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Note;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.AsyncRabbitTemplate;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.adapter.MessageListenerAdapter;
import org.springframework.amqp.support.converter.Jackson2JsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;

/**
 * Spring AMQP: a listener container, which acknowledges each request when it is answered, an {@code AsyncRabbitTemplate} over
 * direct reply-to, and its JSON converter.
 */
final class SpringAmqp implements RpcContender {

    private static final String QUEUE = "bench.spring.echo";

    @Override
    public String name() {
        return "Spring AMQP";
    }

    @Override
    public Broker broker() {
        return Broker.RABBITMQ;
    }

    @Override
    public RpcSession open(int inFlight) {
        MessageConverter json = new Jackson2JsonMessageConverter(Json.MAPPER, Note.class.getPackageName());
        CachingConnectionFactory serving = new CachingConnectionFactory(URI.create(broker().uri()));
        var unused = new RabbitAdmin(serving)
                .declareQueue(QueueBuilder.durable(QUEUE).expires(5_000).build());
        DirectMessageListenerContainer server = new DirectMessageListenerContainer(serving);
        server.setQueueNames(QUEUE);
        server.setMessageListener(new MessageListenerAdapter(new Echo(), json));
        server.start();

        CachingConnectionFactory calling = new CachingConnectionFactory(URI.create(broker().uri()));
        RabbitTemplate template = new RabbitTemplate(calling);
        template.setMessageConverter(json);
        AsyncRabbitTemplate client = new AsyncRabbitTemplate(template);
        client.start();
        return new Session(serving, server, calling, client);
    }

    /** What the adapter calls, by the name of the method. */
    public static final class Echo {

        /** Answers. */
        public Note handleMessage(Note note) {
            return note;
        }
    }

    private record Session(
            CachingConnectionFactory serving,
            DirectMessageListenerContainer server,
            CachingConnectionFactory calling,
            AsyncRabbitTemplate client)
            implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            return client.convertSendAndReceive("", QUEUE, note);
        }

        @Override
        public void close() {
            client.stop();
            server.stop();
            calling.destroy();
            serving.destroy();
        }
    }
}
