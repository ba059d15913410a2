package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.Connection;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds what the broker keeps for new subscribers. Used by one thread at a time; blocks. */
final class RetainedReader {

    private final RetainedIndex index;
    private final Browser browser;

    RetainedReader(Connection connection) {
        index = new RetainedIndex(connection);
        browser = new Browser(connection);
    }

    /** The retained frame of each address that a pattern means, to be handed out and not to be acknowledged. */
    List<Delivery> read(Session session, AddressPattern pattern) throws IOException {
        List<Address> addresses =
                pattern.hasWildcard() ? index.matching(pattern) : List.of(new Address(pattern.text()));
        List<Delivery> kept = new ArrayList<>();
        for (Address address : addresses) {
            var unused =
                    browser.browse(RetainedIndex.purpose(address), RetainedIndex.queueOf(address), (channel, held) -> {
                        held.forEach(frame -> kept.add(
                                Delivery.settled(session, address.text(), frame.getProperties(), frame.getBody())));
                        return true;
                    });
        }
        return kept;
    }
}
