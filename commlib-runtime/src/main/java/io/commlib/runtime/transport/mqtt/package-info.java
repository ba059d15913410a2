/**
 * MQTT: {@code mqtt://[USER:PASSWORD@]HOST[:PORT][,HOST…]} and {@code mqtts://}, whose peer and host name are verified.
 * MQTT 5 where the broker has it, else 3.1.1. Several hosts are brokers that stand in for one another: connections are made
 * to the one that the last was made to, else to the next that lets us in.
 *
 * <p><b>Addresses.</b> {@code a.b.c} is the topic {@code a/b/c}; {@code *} is {@code +}, and at the end {@code +/#}, one
 * level or more. What is sent is the envelope of package {@code envelope}. An answer comes to a topic of its request,
 * {@code rpc-<32 hex>/<number>}, below the one filter that the node subscribes to; so peers that know no correlation id are
 * understood. Services subscribe to {@code $share/commlib/<topic>}, by which those of one address compete. A broker
 * without shared subscriptions needs {@code ?shared=false}, and then at most one service of an address.
 *
 * <p><b>Connections.</b> Two, however many endpoints, and a third where topics are delivered exactly once: one for topics, one for
 * requests, so that the copy of a request that
 * a subscription's wildcard catches is never taken for a request to a service. Of subscriptions that overlap, as {@code a.*}
 * and {@code *.b} do, a broker may send a copy each, and nobody can know of how many while they come and go; so each of them
 * is on another connection, and one that was made for an overlap ends with it. All are made anew by themselves,
 * with delays that grow, and with clean sessions, but for those that deliver exactly once; first come the subscriptions, then
 * the confirmed messages that have no confirmation.
 *
 * <p><b>Exactly once.</b> QoS 2, in sessions that outlive a broken connection: both sides remember what is under way, and the
 * broker keeps what is published meanwhile, Mosquitto up to 1,000 messages. In MQTT 5 it keeps a session for ten minutes. One of
 * 3.1.1 has no such limit, and stays when a program ends without closing its node; {@code persistent_client_expiration} is
 * Mosquitto's setting for that. A broker that has forgotten the session, because it was restarted or another took over, is given
 * a new one, and messages then without a confirmation are sent again: at least once. A broker that grants less than QoS 2
 * does as much as it can.
 *
 * <p><b>Last will.</b> It goes with the first connection for topics, confirmed and not retained: the broker publishes it when
 * that ends without a goodbye, also when the node is alive and soon back.
 *
 * <p><b>Threads.</b> Two of the transport's own, however many connections: they read, tell what is sent and confirmed, decode
 * headers and look up, and end with the transport. Who publishes writes to the connection itself, as far as there is room, and waits for
 * nothing; package {@code protocol} is the client, and needs no library. Handlers, and what waits for answers, are called on the workers of the node.
 *
 * <p><b>What arrives.</b> Unconfirmed messages, requests and replies are QoS 0: at most once. A confirmed message is QoS 1:
 * at least once for those who are subscribed when the broker has it, repeated after a broken connection until
 * it is confirmed. A broker that was killed has forgotten who was subscribed, and confirms what it then gives to nobody: so
 * for 5 seconds after a connection was made anew, a confirmed message of which the broker says that it reached nobody (MQTT 5)
 * is sent again, and those behind it wait, until somebody gets it or the time is over. Of several subscribers one may still
 * come back too late. It has also taken with it what it had confirmed and not yet written to its subscribers: what was confirmed in
 * the last quarter of a second before a connection broke is sent again as well, but for what is retained, and so may come
 * twice. With {@code ?rpc-qos=1} the broker confirms requests too: those to addresses that nobody serves then
 * fail at once (MQTT 5), and those that it has are waited for over a broken connection. The order of one address holds
 * among messages of one kind, confirmed or not; brokers let the unconfirmed overtake.
 *
 * <p><b>Bounds.</b> An acknowledgement that waits for one handler would keep back every other one behind it, so messages are
 * acknowledged when they are taken in; a subscription then holds back as many as the limits say, and what
 * comes above is dropped and counted. That keeps the broker's own queue short, which for Mosquitto ends at 1,000 messages
 * and drops without a word.
 */
@NullMarked
package io.commlib.runtime.transport.mqtt;

import org.jspecify.annotations.NullMarked;
