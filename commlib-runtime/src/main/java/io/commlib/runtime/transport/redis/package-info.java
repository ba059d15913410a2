/**
 * Redis 6.2 and later, by a client of our own ({@link io.commlib.runtime.transport.redis.protocol}).
 *
 * <h2>Uris</h2>
 *
 * A login is {@code USER:PASSWORD@}, or {@code :PASSWORD@} for the user {@code default}. With {@code rediss} in place of
 * {@code redis} all is over TLS, with the certificate and the host name of every server verified.
 *
 * <ul>
 *   <li>{@code redis://HOST[:PORT][,HOST[:PORT]…][/DB]}: one server, or the first of several that answers and is no replica.
 *   <li>{@code redis+unix:///PATH[?db=DB]}: a socket of this machine.
 *   <li>{@code redis-sentinel://HOST[:PORT],…[/DB]?master=NAME[&sentinel-password=…]} (or {@code #NAME} at the end): the
 *       server that Sentinels know by a name; the login is that of the server.
 *   <li>{@code redis-cluster://HOST[:PORT],…}: some nodes of a cluster.
 * </ul>
 *
 * Whichever it is, a node has all its connections to one server, the one that takes its writes, and looks for it anew
 * before each attempt to connect, and as soon as a server refuses a command because another has taken its place. A
 * cluster is used for its failover, not for spreading load: all keys begin with {@code {commlib}.} and so are of one slot,
 * since a pop can wait only for lists of one slot. What is published goes through the whole cluster, as Redis has it.
 * While that slot is moved to another master by hand, calls may be refused.
 *
 * <h2>Connections and threads</h2>
 *
 * Three connections per node, however many endpoints it has: one for commands, one for subscriptions, one that blocks in
 * {@code BLMPOP} for all services and replies at once ({@code BLPOP} before Redis 7.0). One thread, {@code
 * redis-NAME-1}, reads all three and hands out what comes; the patterns hand it on to the node's workers. Whoever sends writes
 * itself, unless so much is sent that the thread gathers it ({@link io.commlib.runtime.transport.socket}). Connections are
 * made, and made anew, by the node's workers and its timer. The thread is a daemon and ends on closing.
 *
 * What is pushed to one list while the connection is busy goes to Redis in one command, and one pop takes all that waits in
 * a list, as far as its service has room: under load, a call costs a fraction of a command.
 *
 * <h2>Notation</h2>
 *
 * A topic is a channel, a pattern is subscribed with {@code PSUBSCRIBE} and filtered, since the {@code *} of Redis takes
 * dots as well. A request is pushed to the list that is named as the address; the reply to the list that the request
 * names. A retained frame is kept in the hash {@code commlib.retained}. In a cluster each key has the prefix
 * {@code {commlib}.}.
 *
 * <h2>What may get lost, and what may come twice</h2>
 *
 * <ul>
 *   <li>Publishing: at most once. Redis tells only whether it has the message, not who received it; a subscriber that is
 *       away misses it, and one that is too slow drops it. A publisher that is not told, because the connection broke,
 *       gets {@code NotConnectedException}; when it publishes again, a subscriber may see both.
 *   <li>Requests: at most once. A request is never sent again by itself. It is out of Redis once a service has popped
 *       it: what was popped and not handed out goes back when the service closes, and what was handed out is lost with a
 *       service that dies. When a connection that pops breaks in the instant in which Redis writes requests to it,
 *       those of that one pop are lost too: Redis does not keep what it has popped. Whoever sent one sees its deadline
 *       pass. A request that nobody takes is taken back by its sender, or expires; Redis is told when as soon as it has
 *       answered the push, so one whose sender dies in that instant stays until a service takes it.
 *   <li>Replies: at most once; one that comes too late is dropped and counted. A Python service gives it no expiry: the
 *       lists of up to 10,000 calls without a reply are looked after for an hour each, and until the node closes. A reply
 *       that comes later than that, or after its caller's node has ended, stays.
 *   <li>When a replica takes over, what Redis had not replicated to it is lost: requests, replies and retained frames of
 *       the last moments.
 *   <li>Nothing is sent again after a reconnect; subscriptions and services come back by themselves.
 * </ul>
 */
@NullMarked
package io.commlib.runtime.transport.redis;

import org.jspecify.annotations.NullMarked;
