package io.commlib.codegen.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one run at a time work on one output. A lock on a file keeps processes apart, and the system gives it back when a
 * process dies; since such a lock belongs to a whole JVM, a lock in memory keeps its threads apart.
 */
final class RunLock {

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private RunLock() {}

    /** Does the work as soon as no other run has the lock of this state file. */
    static <T> T holding(Path stateFile, Work<T> work) throws IOException {
        Path file = stateFile.resolveSibling(stateFile.getFileName() + ".lock");
        ReentrantLock threads = THREADS.computeIfAbsent(file, created -> new ReentrantLock());
        threads.lock();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel processes = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                processes.lock();
                return work.run();
            }
        } finally {
            threads.unlock();
        }
    }

    /** What to do while the lock is held. */
    interface Work<T> {
        T run() throws IOException;
    }
}
