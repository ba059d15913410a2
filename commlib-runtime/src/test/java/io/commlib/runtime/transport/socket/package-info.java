/** Connections as bytes. */
@NullMarked
package io.commlib.runtime.transport.socket;

import org.jspecify.annotations.NullMarked;
