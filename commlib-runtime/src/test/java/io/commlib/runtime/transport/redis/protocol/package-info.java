/** The client for Redis against servers that do what a test says. */
@NullMarked
package io.commlib.runtime.transport.redis.protocol;

import org.jspecify.annotations.NullMarked;
