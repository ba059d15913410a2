package io.commlib.runtime.transport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a frame holds, from end to end. */
interface ContentContract extends ContractCase {

    @Test
    @Must(5)
    default void bodiesOfAnyKindAndLengthArriveUnchanged() {
        Peer publisher = bench().open();
        Receiver receiver = bench().open().subscribe("s.x");

        frames().forEach(frame -> bench().patience().get(publisher.publish("s.x", frame)));

        List<Frame> expected = frames();
        bench().patience().until(() -> assertThat(receiver.count()).isEqualTo(expected.size()));
        for (int i = 0; i < expected.size(); i++) {
            assertSameContent(receiver.arrivals().get(i).frame(), expected.get(i));
        }
    }

    @Test
    @Must(5)
    default void headersOfAPublishedFrameArriveUnchanged() {
        Peer publisher = bench().open();
        Receiver receiver = bench().open().subscribe("s.x");

        bench().patience().get(publisher.publish("s.x", Frame.of(fullHeaders(), "\"x\"".getBytes(UTF_8))));

        bench().patience().until(() -> assertThat(receiver.count()).isEqualTo(1));
        assertThat(receiver.arrivals().get(0).frame().headers()).isEqualTo(fullHeaders());
    }

    @Test
    @Must(5)
    default void requestAndReplyArriveUnchanged() {
        Peer caller = bench().open();
        List<Frame> requests = new ArrayList<>();
        List<Frame> replies = new ArrayList<>(frames());
        List<Frame> toAnswer = new ArrayList<>(frames());
        bench().open().serve("s.x", 1, request -> {
            requests.add(request);
            return CompletableFuture.completedFuture(toAnswer.remove(0).withHeaders(fullHeaders()));
        });

        for (Frame content : frames()) {
            Headers headers = fullHeaders().toBuilder()
                    .contentType(content.headers().contentType())
                    .deadline(Letters.request("", bench().patience().longest())
                            .headers()
                            .deadline())
                    .build();
            Frame reply = bench().patience().get(caller.request("s.x", content.withHeaders(headers)));

            assertSameContent(reply, replies.remove(0).withHeaders(fullHeaders()));
            assertThat(reply.headers()).isEqualTo(fullHeaders());
            Frame request = requests.remove(0);
            assertSameContent(request, content);
            assertThat(request.headers().toBuilder()
                            .deadline(null)
                            .contentType(Headers.JSON)
                            .build())
                    .isEqualTo(fullHeaders());
        }
    }

    @Test
    @Must(5)
    default void theErrorOfAReplyArrivesUnchanged() {
        Peer caller = bench().open();
        FrameError sent =
                new FrameError("acme.Blocked", "the way is blocked — ∞", "{\"by\":\"a cat\"}".getBytes(UTF_8));
        bench().open()
                .serve(
                        "s.x",
                        1,
                        request -> CompletableFuture.completedFuture(Frame.empty(
                                Headers.builder(Headers.JSON).error(sent).build())));

        FrameError received =
                bench().patience().get(caller.request("s.x", "go")).headers().error();

        assertThat(received).usingRecursiveComparison().isEqualTo(sent);
    }

    @Test
    @Must(5)
    default void noBodyForgesTheHeadersOfItsFrame() {
        Peer publisher = bench().open();
        Receiver receiver = bench().open().subscribe("s.x");
        Headers honest = Headers.builder(Headers.JSON).property("key", "honest").build();
        List<String> forgeries = List.of(
                "1,\"header\":{\"properties\":{\"content_type\":\"application/json\",\"key\":\"forged\"}},\"data\":2",
                "1},\"header\":{\"properties\":{\"key\":\"forged\"}},\"data\":{");

        for (String forgery : forgeries) {
            publisher.tell("s.x", Frame.of(honest, forgery.getBytes(UTF_8)));
        }
        bench().patience().get(publisher.publish("s.x", Frame.of(honest, "\"end\"".getBytes(UTF_8))));

        bench().patience().until(() -> assertThat(receiver.words()).endsWith("end"));
        for (Receiver.Arrival arrival : receiver.arrivals()) {
            String body = new String(arrival.frame().copyBody(), UTF_8);
            assertThat(arrival.frame().headers().properties()).isEqualTo(honest.properties());
            assertThat(body.equals("\"end\"") || forgeries.contains(body))
                    .as(body)
                    .isTrue();
        }
    }

    private static void assertSameContent(Frame actual, Frame expected) {
        assertThat(actual.headers().contentType()).isEqualTo(expected.headers().contentType());
        assertThat(actual.copyBody()).isEqualTo(expected.copyBody());
    }

    private static Headers fullHeaders() {
        return Headers.builder(Headers.JSON)
                .timestamp(1_795_381_065_922L)
                .trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "vendor=value,other=0")
                .hops(List.of("north-south", "south \"ünter\" west"))
                .property("plain", "value")
                .property("with \"quotes\" and \n line", "ünïcode — ∞ \uD83D\uDE80")
                .property("empty", "")
                .build();
    }

    private static List<Frame> frames() {
        Headers json = Headers.builder(Headers.JSON).build();
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        byte[] random = new byte[300_000];
        new Random(7).nextBytes(random);
        return List.of(
                Frame.of(json, " { \"spaced\" :\t[ 1.50 , 1e2 ] ,\n\"s\":\"\\u00e9é\" } ".getBytes(UTF_8)),
                Frame.of(json, ("\"" + "a".repeat(1 << 20) + "\"").getBytes(UTF_8)),
                Frame.of(json, "__\"part of an array\"__".getBytes(UTF_8), 2, 18),
                Frame.empty(json),
                Frame.of(json, "no JSON at all: {".getBytes(UTF_8)),
                Frame.of(Headers.builder("application/octet-stream").build(), everyByte),
                Frame.of(Headers.builder(Headers.CBOR).build(), random));
    }
}
