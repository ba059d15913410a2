package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.BadAddressException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that have a retained frame: a queue with one message for each, since AMQP cannot list its queues. Used by
 * one thread at a time; blocks.
 */
final class RetainedIndex {

    /** No address has a colon, so no service's queue is called like that. */
    private static final String QUEUE = "commlib:retained";

    private static final Map<String, Object> ARGUMENTS = Map.of("x-queue-type", "classic");
    private static final BasicProperties PERSISTENT =
            new BasicProperties.Builder().deliveryMode(2).build();

    private final Topology topology;
    private final Browser browser;

    RetainedIndex(Connection connection) {
        topology = new Topology(connection);
        browser = new Browser(connection);
    }

    /** The queue that holds the retained frame of an address. */
    static String queueOf(Address address) {
        return QUEUE + ":" + address;
    }

    /** The address of such a queue. */
    static Address addressOf(String queue) {
        return new Address(queue.substring(QUEUE.length() + 1));
    }

    /** For messages. */
    static String purpose(Object address) {
        return "retain messages of " + address;
    }

    /** Adds an address if it is not there. */
    void add(Address address) throws IOException {
        @Nullable Boolean done = null;
        while (done == null) {
            topology.ask(purpose(address), channel -> channel.queueDeclare(QUEUE, true, false, false, ARGUMENTS));
            // Null when somebody who took out the last address has deleted the queue in between.
            done = browser.browse(purpose(address), QUEUE, (channel, held) -> {
                if (held.stream().noneMatch(entry -> isOf(address, entry))) {
                    channel.basicPublish("", QUEUE, PERSISTENT, address.text().getBytes(StandardCharsets.UTF_8));
                }
                return true;
            });
        }
    }

    /** Takes out an address, and the queue with the last. */
    void remove(Address address) throws IOException {
        var unused = browser.browse(purpose(address), QUEUE, (channel, held) -> {
            for (Delivery entry : held) {
                if (isOf(address, entry)) {
                    channel.basicAck(entry.getEnvelope().getDeliveryTag(), false);
                }
            }
            if (held.stream().allMatch(entry -> isOf(address, entry))) {
                channel.queueDelete(QUEUE);
            }
            return true;
        });
    }

    /** The addresses that a pattern means. */
    List<Address> matching(AddressPattern pattern) throws IOException {
        @Nullable
        List<Address> found = browser.browse(
                purpose(pattern),
                QUEUE,
                (channel, held) -> held.stream()
                        .flatMap(RetainedIndex::address)
                        .filter(pattern::matches)
                        .distinct()
                        .toList());
        return found == null ? List.of() : found;
    }

    private static boolean isOf(Address address, Delivery entry) {
        return address.text().equals(textOf(entry));
    }

    private static Stream<Address> address(Delivery entry) {
        try {
            return Stream.of(new Address(textOf(entry)));
        } catch (BadAddressException notOurs) {
            return Stream.empty();
        }
    }

    private static String textOf(Delivery entry) {
        return new String(entry.getBody(), StandardCharsets.UTF_8);
    }
}
