package io.commlib.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.rest.RestFailure.Reason;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proxy, and servers and names that want it to go where it may not, or to hang, or to burst. {@link #API} is allowed, and
 * so are names that lead to other places than they should; each request is answered by a typed error, and no connection is
 * made but to the one public address.
 */
final class HostileWorld implements AutoCloseable {

    static final String API = "http://api.example";

    private static final String PUBLIC = "93.184.216.34";
    private static final String RPC = "proxy.rest";

    private final RawServer server = new RawServer();
    private final Inside inside = new Inside(PUBLIC, server.port());
    private final AtomicInteger rebindings = new AtomicInteger();
    private final Node node = Node.connect("memory:" + BrokerUnderTest.unique(), "proxy");
    private final RpcClient<RestRequest, RestResponse> client = node.client(RestProxy.rpc(RPC));

    HostileWorld() throws IOException {
        this(Duration.ofSeconds(10));
    }

    /** One whose proxy waits no longer than this for an answer. */
    HostileWorld(Duration timeout) throws IOException {
        RestProxyBuilder proxy = RestProxy.at(node, RPC)
                .allow(API)
                .allow("http://api.example:8080")
                .allow("https://api.example")
                .allow("http://rebinding.example")
                .allow("http://mixed.example")
                .allow("http://nowhere.example")
                .resolver(this::resolve)
                .dialer(inside)
                .maxAnswerBytes(10_000)
                .maxRequestBytes(1_000)
                .timeout(timeout);
        privateAddresses().forEach(address -> proxy.allow("http://" + named(address)));
        proxy.open();
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }

    /** What the server at the public address answers from now on; characters are bytes. */
    void answer(String bytes) {
        server.answer(bytes, false);
    }

    /** The same, and it does not close the connection then. */
    void answerAndHold(String bytes) {
        server.answer(bytes, true);
    }

    void redirectTo(String location) {
        answer("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** Heads of the requests that arrived at the public address. */
    List<String> asked() {
        return server.asked();
    }

    /** How often the name was looked up that leads outside once and inside the next time. */
    int rebindings() {
        return rebindings.get();
    }

    /** What a request fails with, if it does. Whatever becomes of it, it must not get inside. */
    @Nullable
    Throwable failureOf(RestRequest request) {
        Throwable thrown = catchThrowable(() -> client.call(request));
        assertThat(inside.breaches()).isEmpty();
        return thrown;
    }

    void assertRefused(RestRequest request, Reason... reasons) {
        assertThat(failureOf(request)).isInstanceOfSatisfying(RestFailure.class, failure -> {
            assertThat(failure.reason()).as(failure.getMessage()).isIn((Object[]) reasons);
            assertThat(failure.getMessage()).isNotBlank().doesNotContain("Exception");
        });
    }

    /** What is public once and inside the next time, what is both at once, and names for each private address. */
    private List<InetAddress> resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "api.example" -> List.of(Inside.address(PUBLIC));
            case "rebinding.example" ->
                List.of(Inside.address(rebindings.getAndIncrement() % 2 == 0 ? PUBLIC : "127.0.0.1"));
            case "mixed.example" -> List.of(Inside.address(PUBLIC), Inside.address("10.0.0.1"));
            case "nowhere.example" -> throw new UnknownHostException(host);
            default ->
                List.of(Inside.address(privateAddresses()
                        .filter(address -> named(address).equals(host))
                        .findFirst()
                        .orElse(PUBLIC)));
        };
    }

    /** A name that is allowed, and leads to this address. */
    static String named(String address) {
        return "a" + address.replace('.', '-').replace(':', '-') + "x.example";
    }

    static Stream<String> privateAddresses() {
        return Stream.of(
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::7f00:1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "3fff::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "5f00::1",
                "4000::1");
    }

    @Override
    public void close() throws IOException {
        node.close();
        server.close();
    }
}
