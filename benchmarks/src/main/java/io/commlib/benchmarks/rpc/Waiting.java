package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.model.Note;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls without an answer yet, by the number that note and answer share. */
final class Waiting {

    private final Map<Long, CompletableFuture<Note>> calls = new ConcurrentHashMap<>();

    CompletableFuture<Note> call(Note note) {
        CompletableFuture<Note> call = new CompletableFuture<>();
        calls.put(note.number(), call);
        return call;
    }

    void answer(Note note) {
        @Nullable CompletableFuture<Note> call = calls.remove(note.number());
        if (call != null) {
            call.complete(note);
        }
    }
}
