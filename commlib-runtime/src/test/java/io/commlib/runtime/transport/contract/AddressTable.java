package io.commlib.runtime.transport.contract;

import java.util.List;
import java.util.stream.Stream;

/** Which of the same addresses each pattern means. Every transport has to agree, whatever its broker calls a wildcard. */
final class AddressTable {

    static final List<String> ADDRESSES = List.of(
            "a",
            "b",
            "ab",
            "A",
            "a.b",
            "a.c",
            "a.bc",
            "a.B",
            "x.a.b",
            "a.x.b",
            "a.b.b",
            "a.x.y.b",
            "a.b.c",
            "a-b.c_d",
            "sensors",
            "sensors.sonar",
            "sensors.sonar.front",
            "sensors.sonar.front.left",
            "sensors.imu",
            "sensorsx.sonar",
            "d.e.e.p.d.o.w.n.t.h.e.r.e.i.t.i.s.d.a.r.k");

    /** A pattern, and those of the addresses that it means. */
    record Row(String pattern, List<String> addresses) {

        @Override
        public String toString() {
            return pattern;
        }
    }

    private AddressTable() {}

    static Stream<Row> rows() {
        return Stream.of(
                row("a", "a"),
                row("a.b", "a.b"),
                row("a-b.c_d", "a-b.c_d"),
                row("sensors", "sensors"),
                row("sensors.*", "sensors.sonar", "sensors.sonar.front", "sensors.sonar.front.left", "sensors.imu"),
                row("sensors.sonar.*", "sensors.sonar.front", "sensors.sonar.front.left"),
                row("a.*", "a.b", "a.c", "a.bc", "a.B", "a.x.b", "a.b.b", "a.x.y.b", "a.b.c"),
                row("a.b.*", "a.b.b", "a.b.c"),
                row("a.*.b", "a.x.b", "a.b.b"),
                row("a.*.*", "a.x.b", "a.b.b", "a.x.y.b", "a.b.c"),
                row("a.*.*.b", "a.x.y.b"),
                row("*.b", "a.b"),
                row("*.a.b", "x.a.b"),
                row("*.sonar", "sensors.sonar", "sensorsx.sonar"),
                row("*.sonar.*", "sensors.sonar.front", "sensors.sonar.front.left"),
                row("*.*.b", "x.a.b", "a.x.b", "a.b.b"),
                row("d.e.e.p.*", "d.e.e.p.d.o.w.n.t.h.e.r.e.i.t.i.s.d.a.r.k"),
                row("d.e.e.p.d.*.w.*.t.*.e.*.e.*.t.*.s.*.a.*.k", "d.e.e.p.d.o.w.n.t.h.e.r.e.i.t.i.s.d.a.r.k"),
                row("sensors.*.rear"),
                new Row("*", ADDRESSES));
    }

    private static Row row(String pattern, String... addresses) {
        return new Row(pattern, List.of(addresses));
    }
}
