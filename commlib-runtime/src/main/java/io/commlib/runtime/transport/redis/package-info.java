/**
 * Redis 6.2 and later, over Lettuce: {@code redis://} and {@code rediss://} (with the server's certificate verified).
 *
 * <h2>Connections and threads</h2>
 *
 * Three connections per node, however many endpoints it has: one for commands, one for subscriptions, one that blocks in
 * {@code BLPOP} for all services and replies at once. Two threads of Lettuce move bytes, two more and a timer reconnect;
 * handlers are called on the first two and hand on to the node's workers. All are daemons and end on closing.
 *
 * <h2>Notation</h2>
 *
 * A topic is a channel, a pattern is subscribed with {@code PSUBSCRIBE} and filtered, since the {@code *} of Redis takes
 * dots as well. A request is pushed to the list that is named as the address; the reply to the list that the request
 * names. A retained frame is kept in the hash {@code commlib.retained}.
 *
 * <h2>What may get lost, and what may come twice</h2>
 *
 * <ul>
 *   <li>Publishing: at most once. Redis tells only whether it has the message, not who received it; a subscriber that is
 *       away misses it, and one that is too slow drops it. A publisher that is not told, because the connection broke,
 *       gets {@code NotConnectedException}; when it publishes again, a subscriber may see both.
 *   <li>Requests: at most once. A request is never sent again by itself. It is out of Redis once a service has popped
 *       it: what was popped and not handed out goes back when the service closes, and what was handed out is lost with a
 *       service that dies. When the connection that pops breaks in the instant in which Redis writes a request to it,
 *       that one is lost too: Redis does not keep what it has popped. Whoever sent it sees its deadline pass. A request
 *       that nobody takes is taken back by its sender, or expires.
 *   <li>Replies: at most once; one that comes too late is dropped and counted, or expires.
 *   <li>Nothing is sent again after a reconnect; subscriptions and services come back by themselves.
 * </ul>
 */
@NullMarked
package io.commlib.runtime.transport.redis;

import org.jspecify.annotations.NullMarked;
