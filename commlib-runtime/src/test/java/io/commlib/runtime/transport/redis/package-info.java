/** The Redis transport against the contract of transports, against faults, and what is its own. */
@NullMarked
package io.commlib.runtime.transport.redis;

import org.jspecify.annotations.NullMarked;
