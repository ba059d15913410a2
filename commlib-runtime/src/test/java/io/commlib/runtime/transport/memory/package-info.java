/** The memory transport against the contract of transports, and what is its own. */
@NullMarked
package io.commlib.runtime.transport.memory;

import org.jspecify.annotations.NullMarked;
