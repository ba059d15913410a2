/**
 * Typed values to and from JSON and CBOR, streaming: {@code Encoding} is the way in; codecs, which are generated, write
 * to a {@code MessageWriter} and read from a {@code MessageReader}; constructors, which are generated too, check with
 * {@code Violations} and copy with {@code Frozen}.
 */
@NullMarked
package io.commlib.runtime.codec;

import org.jspecify.annotations.NullMarked;
