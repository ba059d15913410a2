/** A bridge for plain TCP: what connects here is carried to another host and port. Needs no broker. */
@NullMarked
package io.commlib.runtime.tcp;

import org.jspecify.annotations.NullMarked;
