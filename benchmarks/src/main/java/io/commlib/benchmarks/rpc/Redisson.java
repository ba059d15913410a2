package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.Note;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RFuture;
import org.redisson.api.RedissonClient;
import org.redisson.api.RemoteInvocationOptions;
import org.redisson.api.annotation.RRemoteAsync;
import org.redisson.config.Config;

/** Redisson's remote service, asynchronous and without acknowledgements, with its default codec. */
final class Redisson implements RpcContender {

    private static final String SERVICE = "bench.redisson";

    @Override
    public String name() {
        return "Redisson remote service";
    }

    @Override
    public Broker broker() {
        return Broker.REDIS;
    }

    @Override
    public RpcSession open(int inFlight) {
        RedissonClient server = connect();
        server.getRemoteService(SERVICE).register(Echo.class, note -> note, inFlight);
        RedissonClient client = connect();
        EchoAsync stub = client.getRemoteService(SERVICE)
                .get(
                        EchoAsync.class,
                        RemoteInvocationOptions.defaults().noAck().expectResultWithin(30, TimeUnit.SECONDS));
        return new Session(server, client, stub);
    }

    private RedissonClient connect() {
        Config config = new Config();
        config.useSingleServer().setAddress(broker().uri());
        return org.redisson.Redisson.create(config);
    }

    /** What is served. */
    public interface Echo {

        /** Answers. */
        Note echo(Note note);
    }

    /** What is called. */
    @RRemoteAsync(Echo.class)
    public interface EchoAsync {

        /** Is answered, later. */
        RFuture<Note> echo(Note note);
    }

    private record Session(RedissonClient server, RedissonClient client, EchoAsync stub) implements RpcSession {

        @Override
        public CompletionStage<Note> call(Note note) {
            return stub.echo(note);
        }

        @Override
        public void close() {
            client.shutdown(0, 1, TimeUnit.SECONDS);
            server.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }
}
