package io.commlib.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * The processor time of this JVM: its threads, the compiler and the garbage collector among them, without the broker. It
 * says more than the wall's clock when the machine is busy with something else.
 */
public final class CpuClock {

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private CpuClock() {}

    /**
     * What this JVM has used so far.
     *
     * @return user and system time of all its threads
     */
    public static Duration used() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime());
    }
}
