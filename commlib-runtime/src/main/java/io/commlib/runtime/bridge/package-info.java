/**
 * Bridges between brokers, on the four verbs of their connections: rpcs, topics, patterns of topics, and actions. Frames are
 * carried without being decoded, unless a {@link io.commlib.runtime.bridge.Transformation} asks for it.
 *
 * <h2>What is carried</h2>
 *
 * Body, content type, timestamp, deadline (the time that is left), error, trace context and further properties, as they came.
 * Each connection writes its own dialect and notation. To one in the dialect of the Python library CBOR is written as JSON,
 * and what is no JSON object is counted as failed. A retained message is carried as one by a bridge of retained topics; that one
 * was forgotten reaches no subscriber, and so no bridge.
 *
 * <h2>No loops</h2>
 *
 * Each end has an id, which stands for its broker. A bridge adds the id of its source to the hops of what it carries, and
 * carries nothing whose hops hold the id of its source or target: so nothing goes where it has been, over however many
 * bridges. Where the hops cannot be written, which is with what is published in the dialect of the Python library, an end
 * remembers for each of its subscriptions the hops of what it published itself, and gives them back to the message that comes
 * in from there with the same topic and body: once each, so that equal messages of others pass. Where a Python program, or a
 * bridge of another process, carries them on and drops the hops, they look like new ones. So a bridge with an end in that dialect
 * holds back one of 65 equal messages of a topic without hops that follow each other within a second, and counts it as looped:
 * what goes around does so 64 times at most, and a sensor that sends so many equal values loses one of them. The number is
 * {@link io.commlib.runtime.bridge.TopicBridgeOptions#repeats()}; with 0 none is held back, and a loop has no end.
 *
 * <h2>Order, back pressure, and when a target is away</h2>
 *
 * A message is acknowledged at its source when the target has it, so many are under way at once, and the order of each topic is
 * that of the source. While the target is away, a bridge takes no more than that from its source, which then holds back as its
 * package says; or it keeps what comes in a buffer, and drops the oldest beyond its bound. What is at least once is tried until
 * the target has it, what is at most once is sent once.
 */
@NullMarked
package io.commlib.runtime.bridge;

import org.jspecify.annotations.NullMarked;
