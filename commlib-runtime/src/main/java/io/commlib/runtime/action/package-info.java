/**
 * Pre-emptable, long-running goals with feedback, carried over rpcs and topics.
 *
 * <p>A client subscribes to the status and feedback of an action, sends a goal, and asks for the result when the final
 * status comes. The service stores the result before it tells the status, so that the client finds it. Clients of ours
 * keep what comes before the goal's id is known to them; Python clients drop it, so that for them (whose requests carry no
 * deadline) a final status is held back until they have had the time to read the reply.
 *
 * <p>No goal's end is missed over a lost connection: the service tells it again until it got through, and a client that
 * was away asks for the result when it is back.
 */
@NullMarked
package io.commlib.runtime.action;

import org.jspecify.annotations.NullMarked;
