package io.commlib.runtime.python;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/** A program that uses the Python library, played with a broker's own commands as they were recorded. */
interface PythonPeer extends AutoCloseable {

    /** Publishes a message. */
    void publish(String address, String message);

    /** Subscribes to an address or, with {@code *} at the end, to those below it, and gives what comes. */
    BlockingQueue<Received> subscribe(String pattern);

    /** Sends a request, and gives the reply when it comes. */
    BlockingQueue<Received> request(String address, String data);

    /** Answers requests, one at a time; what it is given and answers are the data. */
    BlockingQueue<Received> serve(String address, Function<String, String> answer);

    @Override
    void close();

    /** A new reply address. */
    static String replyAddress() {
        return "rpc-" + UUID.randomUUID().toString().replace("-", "");
    }
}
