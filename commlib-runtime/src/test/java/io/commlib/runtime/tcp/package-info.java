/** The TCP bridge against real sockets. */
@NullMarked
package io.commlib.runtime.tcp;

import org.jspecify.annotations.NullMarked;
