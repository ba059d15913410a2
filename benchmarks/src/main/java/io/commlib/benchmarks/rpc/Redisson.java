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

/**
 * Redisson's remote service, asynchronous, with its default codec: as it comes, which is one worker and an acknowledgement
 * of each request, or as fast as it can be had, with a worker for each call in flight and, as ours, without acknowledgements.
 */
final class Redisson implements RpcContender {

    private static final int RESULT_SECONDS = 30;

    private final boolean asItComes;

    Redisson(boolean asItComes) {
        this.asItComes = asItComes;
    }

    @Override
    public String name() {
        return asItComes ? "Redisson remote service, as it comes" : "Redisson remote service";
    }

    @Override
    public Broker broker() {
        return Broker.REDIS;
    }

    @Override
    public RpcSession open(int inFlight) {
        String service = asItComes ? "bench.redisson.plain" : "bench.redisson";
        RedissonClient server = connect();
        server.getRemoteService(service).register(Echo.class, note -> note, asItComes ? 1 : inFlight);
        RedissonClient client = connect();
        EchoAsync stub = client.getRemoteService(service).get(EchoAsync.class, options());
        return new Session(server, client, stub);
    }

    private RemoteInvocationOptions options() {
        RemoteInvocationOptions options =
                RemoteInvocationOptions.defaults().expectResultWithin(RESULT_SECONDS, TimeUnit.SECONDS);
        return asItComes ? options : options.noAck();
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
            client.shutdown(100, 2_000, TimeUnit.MILLISECONDS);
            server.shutdown(100, 2_000, TimeUnit.MILLISECONDS);
        }
    }
}
