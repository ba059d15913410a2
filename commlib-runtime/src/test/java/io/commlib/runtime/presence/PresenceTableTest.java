package io.commlib.runtime.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.endpoint.InterfaceDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTableTest {

    private static final long FIRST_RUN = 1_000_000;
    private static final long SECOND_RUN = 2_000_000;
    private static final InterfaceDescriptor BASE = new InterfaceDescriptor("acme.Base", "1.2.0");

    private final List<String> told = new ArrayList<>();
    private final PresenceTable table = new PresenceTable(
            PresenceOptions.DEFAULT
                    .withMissedBeats(3)
                    .withAssumedPeriod(Duration.ofSeconds(10))
                    .withMaxNodes(3),
            new PresenceListener() {
                @Override
                public void joined(NodePresence node) {
                    told.add("joined " + node.node() + " " + node.interfaces().size());
                }

                @Override
                public void changed(NodePresence node) {
                    told.add("changed " + node.node() + " " + node.state() + " "
                            + node.interfaces().size());
                }

                @Override
                public void left(NodePresence node) {
                    told.add("left " + node.node() + " " + node.state());
                }
            });

    @Test
    void aNodeThatTellsNothingButHeartbeatsIsThereFromTheFirstUntilItMissesThree() {
        table.beat("py", at(0));
        table.beat("py", at(10));
        table.sweep(at(40));
        assertThat(table.there()).singleElement().satisfies(node -> {
            assertThat(node.interfaces()).isEmpty();
            assertThat(node.since()).isEqualTo(at(0).instant());
            assertThat(node.lastSeen()).isEqualTo(at(10).instant());
        });

        table.sweep(at(46));

        assertThat(table.there()).isEmpty();
        assertThat(told).containsExactly("joined py 0", "left py GONE");
    }

    @Test
    void aNodeIsWaitedForAsLongAsItsOwnPeriodSays() {
        table.announced("quick", running(FIRST_RUN, 1_000), at(0));
        table.sweep(at(3));
        assertThat(table.find("quick")).isNotNull();
        table.sweep(at(4));
        assertThat(table.find("quick")).isNull();
    }

    @Test
    void aPeriodFromOutsideIsBounded() {
        table.announced("slow", running(FIRST_RUN, Long.MAX_VALUE), at(0));
        assertThat(table.there())
                .singleElement()
                .extracting(NodePresence::period)
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void factsThatComeAfterAHeartbeatAreAChangeAndTheSameFactsAreNone() {
        table.beat("base", at(0));
        table.sweep(at(1));
        table.announced("base", running(FIRST_RUN, 10_000, BASE), at(1));
        table.announced("base", running(FIRST_RUN, 10_000, BASE), at(2));
        table.announced("base", running(FIRST_RUN, 10_000, BASE).withState(NodeState.STOPPED), at(3));

        assertThat(told).containsExactly("joined base 0", "changed base RUNNING 1", "changed base STOPPED 1");
        assertThat(table.there())
                .singleElement()
                .extracting(NodePresence::lastSeen)
                .isEqualTo(at(3).instant());
    }

    @Test
    void aHeartbeatThatOvertakesTheAnnouncementIsNoNodeOfItsOwn() {
        table.beat("base", at(0));
        table.sweep(at(0));
        assertThat(table.there()).isEmpty();
        table.announced("base", running(FIRST_RUN, 10_000, BASE), at(0));
        table.sweep(at(1));

        assertThat(told).containsExactly("joined base 1");
    }

    @Test
    void aGoodbyeCountsAtOnceAndAHeartbeatThatOvertookItDoesNotBringTheNodeBack() {
        table.announced("base", running(FIRST_RUN, 10_000), at(0));
        table.announced("base", goodbye(FIRST_RUN), at(1));
        table.beat("base", at(2));

        assertThat(table.there()).isEmpty();
        assertThat(told).containsExactly("joined base 0", "left base GONE");
    }

    @Test
    void aGoodbyeIsForgottenSoThatAPythonNodeOfTheSameNameIsSeenLater() {
        table.announced("base", running(FIRST_RUN, 10_000), at(0));
        table.announced("base", goodbye(FIRST_RUN), at(1));
        table.sweep(at(60));
        table.beat("base", at(61));
        table.sweep(at(62));

        assertThat(told).containsExactly("joined base 0", "left base GONE", "joined base 0");
    }

    @Test
    void aNodeWhoseBrokerTookItForDeadIsBackWithItsNextWord() {
        table.announced("base", running(FIRST_RUN, 10_000), at(0));
        table.announced("base", goodbye(FIRST_RUN), at(1));
        table.announced("base", running(FIRST_RUN, 10_000), at(2));

        assertThat(told).containsExactly("joined base 0", "left base GONE", "joined base 0");
    }

    @Test
    void theLateGoodbyeOfAnEarlierRunDoesNotEndTheNext() {
        table.announced("base", running(FIRST_RUN, 10_000), at(0));
        table.announced("base", running(SECOND_RUN, 10_000), at(1));
        table.announced("base", goodbye(FIRST_RUN), at(2));

        assertThat(table.find("base")).isNotNull();
        assertThat(told).containsExactly("joined base 0", "left base GONE", "joined base 0");
    }

    @Test
    void moreNodesThanThereIsRoomForAreCountedAndNotSeen() {
        for (int i = 0; i < 10; i++) {
            table.beat("n" + i, at(0));
        }
        table.sweep(at(1));
        assertThat(table.there()).hasSize(3);
        assertThat(table.ignored()).isEqualTo(7);

        table.sweep(at(60));
        table.beat("n9", at(60));
        table.sweep(at(61));
        assertThat(table.find("n9")).isNotNull();
    }

    private static Announcement running(long since, long period, InterfaceDescriptor... interfaces) {
        return new Announcement(NodeState.RUNNING, since, period, List.of(interfaces));
    }

    private static Announcement goodbye(long since) {
        return new Announcement(NodeState.GONE, since, 0, List.of());
    }

    /** Some seconds after the test began. */
    private static PresenceTable.Now at(long seconds) {
        return new PresenceTable.Now(
                Duration.ofSeconds(seconds).toNanos(), Instant.EPOCH.plusSeconds(1_000_000 + seconds));
    }
}
