package io.commlib.runtime.transport.redis;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Looks up hosts as the JVM does, on a thread that may wait for it. The resolver of Netty that Lettuce comes with reads the
 * settings of the system anew, and takes longer to load than a lookup.
 */
final class HostNames extends AddressResolverGroup<InetSocketAddress> {

    private final Executor workers;

    HostNames(Executor workers) {
        this.workers = workers;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor eventLoop) {
        return new Lookup(eventLoop).asAddressResolver();
    }

    private final class Lookup extends InetNameResolver {

        Lookup(EventExecutor eventLoop) {
            super(eventLoop);
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> address) {
            var all = executor().<List<InetAddress>>newPromise();
            all.addListener(done -> {
                if (all.isSuccess()) {
                    address.trySuccess(all.getNow().get(0));
                } else {
                    address.tryFailure(all.cause());
                }
            });
            doResolveAll(host, all);
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> addresses) {
            try {
                workers.execute(() -> {
                    try {
                        addresses.trySuccess(List.of(InetAddress.getAllByName(host)));
                    } catch (UnknownHostException e) {
                        addresses.tryFailure(e);
                    }
                });
            } catch (RejectedExecutionException closed) {
                addresses.tryFailure(closed);
            }
        }
    }
}
