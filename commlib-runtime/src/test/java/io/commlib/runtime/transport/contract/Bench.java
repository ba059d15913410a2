package io.commlib.runtime.transport.contract;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one test works with: transports of one broker, and addresses that no other test uses. */
final class Bench implements AutoCloseable {

    private final TransportUnderTest underTest;
    private final Patience patience;
    private final String root = "contract-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private Set<String> residue = Set.of();

    Bench(TransportUnderTest underTest) {
        this.underTest = underTest;
        this.patience = new Patience(underTest.patience());
    }

    /** Remembers what the broker holds before the test. */
    void takeStock() {
        residue = underTest.residue();
    }

    /** What the broker holds beyond what it held before the test. */
    Set<String> newResidue() {
        return underTest.residue().stream()
                .filter(line -> !residue.contains(line))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    TransportUnderTest underTest() {
        return underTest;
    }

    Patience patience() {
        return patience;
    }

    Peer open() {
        return open(TransportLimits.DEFAULT);
    }

    Peer open(TransportLimits limits) {
        Peer peer = new Peer(this, underTest, limits);
        peers.add(peer);
        return peer;
    }

    Address address(String relative) {
        return new Address(root + "." + relative);
    }

    AddressPattern pattern(String relative) {
        return new AddressPattern(root + "." + relative);
    }

    @Override
    public void close() {
        peers.stream()
                .filter(peer -> peer.transport().state() != TransportState.CLOSED)
                .forEach(Peer::clearUp);
        peers.forEach(Peer::close);
    }
}
