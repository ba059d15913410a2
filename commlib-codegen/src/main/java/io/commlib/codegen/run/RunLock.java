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

    private final ReentrantLock threads;
    private final FileChannel processes;

    private RunLock(ReentrantLock threads, FileChannel processes) {
        this.threads = threads;
        this.processes = processes;
    }

    /** Waits until no other run has the lock of this state file. */
    static RunLock acquire(Path stateFile) throws IOException {
        Path file = stateFile.resolveSibling(stateFile.getFileName() + ".lock");
        ReentrantLock threads = threadsOf(file);
        threads.lock();
        try {
            Files.createDirectories(file.getParent());
            return new RunLock(threads, open(file));
        } catch (IOException | RuntimeException e) {
            threads.unlock();
            throw e;
        }
    }

    private static ReentrantLock threadsOf(Path file) {
        ReentrantLock created = new ReentrantLock();
        ReentrantLock known = THREADS.putIfAbsent(file, created);
        return known == null ? created : known;
    }

    private static FileChannel open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    void release() throws IOException {
        try {
            processes.close();
        } finally {
            threads.unlock();
        }
    }
}
