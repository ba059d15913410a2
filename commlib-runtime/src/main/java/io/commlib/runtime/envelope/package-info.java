/**
 * How a frame goes over a broker that has no headers of its own:
 * {@code {"header":{"timestamp":…,"reply_to":"…","properties":{…}},"data":{…}}}, in JSON or the same in CBOR, and either
 * as one zlib stream. Our own keys ({@code correlation_id}, {@code deadline}, {@code error}, {@code hops},
 * {@code traceparent}, {@code tracestate}) are inside the header, where other peers ignore what they do not know.
 *
 * <p>A body that is no JSON and no CBOR, or not what it says it is, goes as {@code data} in base64, which {@code
 * content_encoding} says; so nobody is ever sent an envelope that is not well-formed. An error goes with the empty object
 * as {@code data}.
 *
 * <p>In the dialect of the Python library what is published has no envelope, and that of a call no {@code properties}: it
 * is the bare object of a message's fields, or {@code {"header":{"timestamp":…,"reply_to":"…"},"data":{…}}}, and nothing but
 * one JSON object is ever sent as a body. Calls that come without {@code properties} are answered so.
 *
 * <p>Replies to our own nodes, whose requests are known by their {@code deadline}, leave out what a reader takes for granted: a
 * timestamp that the answer's maker did not set, the empty {@code reply_to}, and {@code properties} that say no more than the
 * notation does. The plain one is {@code {"header":{},"data":{…}}}, which Python would understand as well. Short packets are read
 * by brokers with less effort, by Mosquitto those below 128 bytes.
 *
 * <p>Bodies are not decoded: they are found as a range of bytes and passed on. What comes in is bounded in size and
 * depth, and its notation is checked whole, so that nothing malformed is ever passed on to another peer.
 */
@NullMarked
package io.commlib.runtime.envelope;

import org.jspecify.annotations.NullMarked;
