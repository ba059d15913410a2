package io.commlib.benchmarks.footprint;

import io.commlib.benchmarks.measure.CpuClock;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A process with one node and its endpoints, half of them services and half of them subscriptions; tells what it takes. */
final class IdleNode {

    private static final int STATE_COLUMN = 3;
    private static final int INODE_COLUMN = 9;

    private IdleNode() {}

    /**
     * Runs.
     *
     * @param args the broker's uri, and how many endpoints
     * @throws IOException when the system does not tell
     */
    public static void main(String[] args) throws IOException {
        int endpoints = Integer.parseInt(args[1]);
        try (Node node = Node.connect(args[0], "idle")) {
            for (int i = 0; i < endpoints; i++) {
                open(node, i);
            }
            var unused = node.client(Rpc.untyped("bench.idle.service0")).call(Map.of());
            System.gc();
            tell();
        }
    }

    private static void open(Node node, int number) {
        if (number % 2 == 0) {
            var unused = node.serve(Rpc.untyped("bench.idle.service" + number), request -> request);
        } else {
            var unused =
                    node.channel(Topic.untyped("bench.idle.topic" + number)).subscribe(message -> {});
        }
    }

    private static void tell() throws IOException {
        System.out.println("threads=" + ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.println("connections=" + connections());
        System.out.println("heap MB="
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        System.out.println("RSS MB=" + residentKilobytes() / 1e3);
        System.out.println("CPU ms=" + CpuClock.used().toMillis());
    }

    /** Those of TCP that are established, which the kernel lists with the inode that the open file names, too. */
    private static long connections() throws IOException {
        Set<String> established = new HashSet<>();
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                lines.map(line -> line.trim().split("\\s+"))
                        .filter(columns -> columns[STATE_COLUMN].equals("01"))
                        .forEach(columns -> established.add("socket:[" + columns[INODE_COLUMN] + "]"));
            }
        }
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(IdleNode::target).filter(established::contains).count();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static double residentKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
