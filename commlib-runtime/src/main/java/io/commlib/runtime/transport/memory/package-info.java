/**
 * Nodes of one JVM speak to each other, with nothing installed: {@code memory:} or {@code memory:NAME}, one hub per name.
 *
 * <p>Threads: none of its own; handlers are called on the workers of the node that receives.
 *
 * <p>Everything is exactly once as long as the receiver has room: a publisher's future is done when every subscription
 * has the frame, and a request to an address that nobody serves fails at once. A hub, and what is retained in it, is gone
 * with its last node.
 */
@NullMarked
package io.commlib.runtime.transport.memory;

import org.jspecify.annotations.NullMarked;
