package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.ReceiveOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which addresses a pattern means. */
interface PatternContract extends ContractCase {

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.transport.contract.AddressTable#rows")
    @Must(3)
    default void aPatternMeansTheSameAddressesOnEveryTransport(AddressTable.Row row) {
        Peer publisher = bench().open();
        Peer subscriber = bench().open();
        Receiver all = subscriber.subscribe("*");
        Receiver matching = subscriber.subscribe(row.pattern());

        AddressTable.ADDRESSES.forEach(address -> bench().patience().get(publisher.publish(address, address)));

        bench().patience().until(() -> {
            assertThat(all.words()).containsExactlyInAnyOrderElementsOf(AddressTable.ADDRESSES);
            assertThat(matching.words())
                    .hasSizeGreaterThanOrEqualTo(row.addresses().size());
        });
        assertThat(matching.words()).containsExactlyInAnyOrderElementsOf(row.addresses());
        assertThat(row.addresses())
                .allMatch(address -> bench().pattern(row.pattern()).matches(bench().address(address)));
    }

    @Test
    @Must(3)
    default void aLoneWildcardMeansEveryAddressOfTheBroker() {
        Peer publisher = bench().open();
        Peer subscriber = bench().open();
        Receiver receiver = Receiver.prompt();
        bench().patience()
                .get(subscriber
                        .transport()
                        .subscribe(new AddressPattern("*"), new ReceiveOptions(Peer.WIDE, false), receiver)
                        .ready());

        List.of("a", "a.b", "a.b.c").forEach(address -> publisher.tell(address, address));

        bench().patience().until(() -> {
            assertThat(receiver.wordsOf(bench().address("a"))).containsExactly("a");
            assertThat(receiver.wordsOf(bench().address("a.b"))).containsExactly("a.b");
            assertThat(receiver.wordsOf(bench().address("a.b.c"))).containsExactly("a.b.c");
        });
    }
}
