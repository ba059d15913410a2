/** The AMQP transport against the contract of transports, and what is its own. */
@NullMarked
package io.commlib.runtime.transport.amqp;

import org.jspecify.annotations.NullMarked;
