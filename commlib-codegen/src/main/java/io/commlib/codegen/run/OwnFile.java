package io.commlib.codegen.run;

/**
 * A file that a run wrote, or was about to write.
 *
 * @param path relative to the output folder, with {@code /}
 * @param checksum of what was written
 */
record OwnFile(String path, long checksum) {}
