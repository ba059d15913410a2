/**
 * How a frame goes over a broker that has no headers of its own:
 * {@code {"header":{"timestamp":…,"reply_to":"…","properties":{…}},"data":{…}}}, in JSON or the same in CBOR, and either
 * as one zlib stream. Our own keys ({@code correlation_id}, {@code deadline}, {@code error}, {@code hops},
 * {@code traceparent}, {@code tracestate}) are inside the header, where other peers ignore what they do not know.
 *
 * <p>Bodies are not decoded: they are found as a range of bytes and passed on. What comes in is bounded in size and
 * depth, and its notation is checked whole, so that nothing malformed is ever passed on to another peer.
 */
@NullMarked
package io.commlib.runtime.envelope;

import org.jspecify.annotations.NullMarked;
