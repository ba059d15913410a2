package io.commlib.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds out that files have changed, also where they are replaced as a whole or reached through links. It looks at them
 * when it is asked; a change counts when it has been there for two looks, so that nothing half written is read.
 */
final class FileWatch {

    private record Stamp(long modified, long size, Object key) {}

    private Map<Path, Stamp> read;
    private Map<Path, Stamp> seen;

    /** Watches a file as it is now: call it before the file is read, so that no change is missed. */
    FileWatch(Path file) {
        read = stamps(Set.of(file));
        seen = read;
    }

    /** Watches these files, and no others; those that are new as they are now. */
    void follow(Set<Path> files) {
        Map<Path, Stamp> known = stamps(files);
        read.forEach((file, stamp) -> known.computeIfPresent(file, (same, now) -> stamp));
        read = known;
        seen = known;
    }

    /** Whether any has changed since the last time that this was so. */
    boolean changed() {
        Map<Path, Stamp> now = stamps(read.keySet());
        boolean settled = now.equals(seen) && !now.equals(read);
        seen = now;
        if (settled) {
            read = now;
        }
        return settled;
    }

    private static Map<Path, Stamp> stamps(Set<Path> files) {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path file : files) {
            stamps.put(file, stamp(file));
        }
        return stamps;
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(
                    attributes.lastModifiedTime().toMillis(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException notThere) {
            return new Stamp(-1, -1, "");
        }
    }
}
