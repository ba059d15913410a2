package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every command that a node sends once it is connected: its user needs the right to these. */
final class Commands {

    /** A script that keeps a payload and publishes it, so that both happen in the same order for all: hash, channel, payload. */
    private static final String RETAIN =
            "redis.call('HSET',KEYS[1],ARGV[1],ARGV[2]) return redis.call('PUBLISH',ARGV[1],ARGV[2])";

    private static final Command.Reader<Reply> ANY = reply -> reply;

    private Commands() {}

    /** What was popped, and from which list. */
    record Popped(String list, List<byte[]> elements) {

        static final Popped NOTHING = new Popped("", List.of());
    }

    /**
     * A part of a hash.
     *
     * @param cursor where the next begins; {@code "0"} when this is the last
     * @param fields with their values
     */
    record Page(String cursor, Map<String, byte[]> fields) {}

    static Command<Reply> ping() {
        return Command.of(ANY, "PING");
    }

    /** The time of Redis in seconds, and the microseconds of the current one. */
    static Command<long[]> time() {
        return Command.of(
                reply -> new long[] {
                    reply.list(2).get(0).number(), reply.list(2).get(1).number()
                },
                "TIME");
    }

    /** By which Redis knows the connection that asks. */
    static Command<Long> clientId() {
        return Command.of(Reply::number, "CLIENT", "ID");
    }

    /** Ends a pop that blocks a connection as if its time had come; 0 when none does. */
    static Command<Long> unblock(long clientId) {
        return Command.of(Reply::number, "CLIENT", "UNBLOCK", clientId, "TIMEOUT");
    }

    /** How many received it. */
    static Command<Long> publish(String channel, byte[] payload) {
        return Command.of(Reply::number, "PUBLISH", channel, payload);
    }

    static Command<Long> publishRetained(String hash, String channel, byte[] payload) {
        return Command.of(Reply::number, "EVAL", RETAIN, 1, hash, channel, payload);
    }

    /** The reply tells of one channel: of several there would be several replies. */
    static Command<Reply> subscribe(String channel, boolean isPattern) {
        return Command.of(ANY, isPattern ? "PSUBSCRIBE" : "SUBSCRIBE", channel);
    }

    static Command<Reply> unsubscribe(String channel, boolean isPattern) {
        return Command.of(ANY, isPattern ? "PUNSUBSCRIBE" : "UNSUBSCRIBE", channel);
    }

    static Command<Optional<byte[]>> get(String hash, String field) {
        return Command.of(
                reply -> reply.isNothing() ? Optional.empty() : Optional.of(reply.bytes()), "HGET", hash, field);
    }

    static Command<Long> remove(String hash, String field) {
        return Command.of(Reply::number, "HDEL", hash, field);
    }

    /** Those fields of a hash that match. */
    static Command<Page> scan(String hash, String cursor, String match, int count) {
        return Command.of(Commands::page, "HSCAN", hash, cursor, "MATCH", match, "COUNT", count);
    }

    private static Page page(Reply reply) throws MalformedReplyException {
        List<Reply> parts = reply.list(2);
        List<Reply> pairs = parts.get(1).list();
        Map<String, byte[]> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            fields.put(pairs.get(i).text(), pairs.get(i + 1).bytes());
        }
        return new Page(parts.get(0).text(), fields);
    }

    /** To the front; how long the list is then. */
    static Command<Long> pushFirst(String list, byte[] element) {
        return Command.of(Reply::number, "LPUSH", list, element);
    }

    /** Removes one of the elements that are like this. */
    static Command<Long> removeOne(String list, byte[] element) {
        return Command.of(Reply::number, "LREM", list, 1, element);
    }

    /** How many there were. */
    static Command<Long> unlink(List<String> keys) {
        List<byte[]> words = Command.words("UNLINK");
        words.addAll(Command.words(keys.toArray()));
        return Command.of(Reply::number, words);
    }

    /** How long a key stays, in milliseconds; -1 when it does not expire, -2 when it is not there. */
    static Command<Long> timeLeft(String key) {
        return Command.of(Reply::number, "PTTL", key);
    }

    static Command<Long> expire(String key, long millis) {
        return Command.of(Reply::number, "PEXPIRE", key, millis);
    }

    /** Pops what is there. */
    static Command<List<byte[]>> pop(String list, int most) {
        return Command.of(reply -> reply.isNothing() ? List.of() : elements(reply), "LPOP", list, most);
    }

    /** Pops from the first list that has something; waits for it. */
    static Command<Popped> awaitMany(double seconds, List<String> lists, int most) {
        List<byte[]> words = Command.words("BLMPOP", seconds, lists.size());
        words.addAll(Command.words(lists.toArray()));
        words.addAll(Command.words("LEFT", "COUNT", most));
        return Command.of(
                reply -> reply.isNothing()
                        ? Popped.NOTHING
                        : new Popped(
                                reply.list(2).get(0).text(),
                                elements(reply.list(2).get(1))),
                words);
    }

    /** Pops one from the first list that has something; waits for it. */
    static Command<Popped> awaitOne(double seconds, List<String> lists) {
        List<byte[]> words = Command.words("BLPOP");
        words.addAll(Command.words(lists.toArray()));
        words.addAll(Command.words(seconds));
        return Command.of(
                reply -> reply.isNothing()
                        ? Popped.NOTHING
                        : new Popped(
                                reply.list(2).get(0).text(),
                                List.of(reply.list(2).get(1).bytes())),
                words);
    }

    private static List<byte[]> elements(Reply reply) throws MalformedReplyException {
        List<byte[]> elements = new ArrayList<>(reply.list().size());
        for (Reply element : reply.list()) {
            elements.add(element.bytes());
        }
        return elements;
    }
}
