package io.commlib.runtime.transport.redis.protocol;

import io.commlib.runtime.transport.socket.Pieces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Replies as bytes, as words, and by chance. */
final class Replies {

    private static final int DEEPEST = 4;
    private static final int LONGEST_TEXT = 40;
    private static final int LONGEST_ARRAY = 5;

    private Replies() {}

    /** What is read of bytes that come in pieces of so many, in words. */
    static List<String> read(byte[] bytes, int piece) throws IOException {
        List<String> replies = new ArrayList<>();
        Pieces.read(bytes, piece, new ReplyReader(reply -> replies.add(inWords(reply))));
        return replies;
    }

    /** The same of characters, each a byte. */
    static List<String> read(String bytes, int piece) throws IOException {
        return read(bytes.getBytes(StandardCharsets.ISO_8859_1), piece);
    }

    static String inWords(Reply reply) {
        if (reply instanceof Reply.Text text) {
            return "'" + new String(text.value(), StandardCharsets.ISO_8859_1) + "'";
        }
        if (reply instanceof Reply.Many many) {
            return many.values().stream().map(Replies::inWords).toList().toString();
        }
        return reply.toString();
    }

    static Reply text(String bytes) {
        return new Reply.Text(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Reply random(Random random) {
        return random(random, DEEPEST);
    }

    private static Reply random(Random random, int deepest) {
        return switch (random.nextInt(deepest == 0 ? 4 : 6)) {
            case 0 -> new Reply.Int(random.nextBoolean() ? random.nextInt(20) - 10 : random.nextLong());
            case 1 -> new Reply.Refusal("ERR no " + random.nextInt());
            case 2 -> Reply.Nothing.NOTHING;
            case 3 -> {
                byte[] bytes = new byte[random.nextInt(LONGEST_TEXT)];
                random.nextBytes(bytes);
                yield new Reply.Text(bytes);
            }
            default ->
                new Reply.Many(Stream.generate(() -> random(random, deepest - 1))
                        .limit(random.nextInt(LONGEST_ARRAY))
                        .toList());
        };
    }

    /** As Redis writes them. */
    static byte[] bytes(List<Reply> replies) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        replies.forEach(reply -> write(reply, out));
        return out.toByteArray();
    }

    private static void write(Reply reply, ByteArrayOutputStream out) {
        if (reply instanceof Reply.Text text) {
            line(out, "$" + text.value().length);
            out.writeBytes(text.value());
            line(out, "");
        } else if (reply instanceof Reply.Int number) {
            line(out, ":" + number.value());
        } else if (reply instanceof Reply.Refusal refusal) {
            line(out, "-" + refusal.answer());
        } else if (reply instanceof Reply.Many many) {
            line(out, "*" + many.values().size());
            many.values().forEach(each -> write(each, out));
        } else {
            line(out, out.size() % 2 == 0 ? "$-1" : "*-1");
        }
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
