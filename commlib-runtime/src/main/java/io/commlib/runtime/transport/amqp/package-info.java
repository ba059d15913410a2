/** AMQP 0-9-1. */
@NullMarked
package io.commlib.runtime.transport.amqp;

import org.jspecify.annotations.NullMarked;
