/**
 * RabbitMQ, and what else speaks AMQP 0-9-1 with direct reply-to, over its Java client: {@code amqp://} and {@code
 * amqps://} (with the host name of the broker verified, and its certificate against the trust store of the JVM or {@code
 * ?ca=FILE}; with {@code cert} and {@code key} we prove who we are).
 *
 * <h2>Connections, channels and threads</h2>
 *
 * Two connections per node, however many endpoints it has: one publishes topics, requests and replies, one consumes, so
 * that a broker that stops taking messages goes on delivering. Seven channels at most: topics, requests with their replies,
 * replies of services, all consumers, and three to declare on, because a refusal closes its channel; looking for retained
 * messages takes another for a moment. Per connection one thread reads and one sends heartbeats, both daemons.
 * Handlers are called on the reading thread and hand on to the node's workers, which are woken once for all that was read in
 * one go where the connection is not encrypted. What may block on the broker (writing,
 * declaring) is done by workers of the node, one thing after another; what has come together while one thing was written
 * is sent by one write, see {@code Gathering}, since each write costs as much as all else that is done for a small message.
 * A lone request is written by its caller when the broker has read all that was written before, and a lone reply by the worker
 * that made it, so that no thread need be woken for it.
 *
 * <h2>Notation</h2>
 *
 * <ul>
 *   <li>Topics: exchange {@code amq.topic}, the address is the routing key, and a queue is bound by a pattern, of which
 *       a last {@code *} becomes {@code *.#}. A subscription that asks for delivery at least once, or for what is retained, has a
 *       durable queue {@code commlib:subscription:…} of its own, which is deleted with it, or expires a minute after a
 *       process that was lost. It holds at most 100,000 messages and 64 MiB; the broker refuses what comes above. All
 *       others of a node with the same pattern share a queue {@code commlib:shared:…}, which is exclusive, in memory, and not
 *       acknowledged, so that it costs the broker as much as one of them; it ends with the last of them, or with the
 *       connection. It is as long; there the oldest gives way.
 *   <li>Requests: default exchange, to the queue that is named as the address. Only services declare it, durable and
 *       expiring five seconds after the last of them: callers never do, for a service in Python wants it exclusive.
 *       Callers publish as mandatory, so they are told at once when there is no queue; and with an expiration, so the
 *       broker's clock ends what nobody waits for. The expiration is the time that is left for the caller; the correlation id
 *       tells when it was sent, by which a service learns how long a request has waited, see {@code WaitingTimes}. The
 *       application id is {@code commlib}: of others it is not known what they mean by theirs.
 *   <li>Replies: direct reply-to, by correlation id; a service answers to whatever {@code reply_to} says. With {@code
 *       ?replies=queue} a queue of the node's own, {@code commlib:replies:…}, which outlives a lost connection.
 *   <li>Retained messages: a durable queue of length one, {@code commlib:retained:ADDRESS}, beside the publishing, and the
 *       queue {@code commlib:retained} with the addresses there are. New subscriptions look at them without taking.
 *   <li>Headers: content type, encoding and timestamp (milliseconds) are the properties; errors, hops and
 *       trace context are message headers. Bodies are bare. In the dialect of the Python library what is published has no
 *       message headers.
 * </ul>
 *
 * <h2>What may get lost, and what may come twice</h2>
 *
 * <ul>
 *   <li>Publishing with confirmation: at least once. The message is on disk, in the queue of each subscription, before the
 *       publisher is told, and stays until the handler is done with it, through restarts of the broker and reconnections
 *       of the subscriber within a minute. What a handler was not done with when the connection broke comes again, and so
 *       may what was done in the five milliseconds before, since many deliveries are acknowledged at once. When any
 *       subscription is full the publisher gets {@code RejectedException}, though others have the message.
 *   <li>Publishing without: at most once. The publisher's future is done when the message is written to the connection.
 *   <li>Subscriptions that ask for delivery at most once, however it was published: they miss what comes while the
 *       connection is away. The broker holds nothing back for them: what waits for a handler waits in here, 1,000 messages unless
 *       the node says otherwise, and what comes above is dropped and counted, so that a slow one holds up no other that
 *       shares its queue. One that comes to a queue that there is begins behind what the broker had sent from it before; where the broker
 *       sends more than we read, it may be given some of what was published before it came.
 *   <li>Requests: at most once. They are acknowledged when answered; one that comes again, because the service that had it
 *       was lost, is not done again but answered with an error, so that its caller learns it at once. A restart of the
 *       broker loses those that wait.
 *   <li>Replies: at most once. Requests whose connection breaks fail at once with {@code NotConnectedException}, since
 *       direct reply-to ends with the connection. With {@code ?replies=queue} a reply that comes while the connection is away
 *       waits in the queue, a restart of the broker excepted, so requests that were sent go on waiting until their
 *       deadline; this costs each reply a queue and an acknowledgement.
 *   <li>While the broker blocks publishers (low memory or disk), what is published waits in here, bounded; beyond, it is
 *       rejected with the broker's reason.
 * </ul>
 *
 * <h2>Reconnection</h2>
 *
 * Ours, not the client library's: when a channel or connection breaks, both connections are given up, a new session is
 * opened at the first of the hosts that answers, every consumer takes part again, and only then is the transport ready.
 */
@NullMarked
package io.commlib.runtime.transport.amqp;

import org.jspecify.annotations.NullMarked;
