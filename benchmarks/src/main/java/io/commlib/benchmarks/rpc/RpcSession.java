package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.model.Note;
import java.util.concurrent.CompletionStage;

/** A server and a client that work. */
public interface RpcSession extends AutoCloseable {

    /**
     * Calls.
     *
     * @param note what is asked
     * @return the same, once it is answered
     * @throws Exception when the call cannot be made
     */
    CompletionStage<Note> call(Note note) throws Exception;

    @Override
    void close() throws Exception;
}
