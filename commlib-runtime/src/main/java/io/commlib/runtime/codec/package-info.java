/** Typed values to and from JSON and CBOR, streaming. */
@NullMarked
package io.commlib.runtime.codec;

import org.jspecify.annotations.NullMarked;
