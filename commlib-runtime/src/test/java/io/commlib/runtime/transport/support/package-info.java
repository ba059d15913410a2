/** What transports have in common, each thing by itself. */
@NullMarked
package io.commlib.runtime.transport.support;

import org.jspecify.annotations.NullMarked;
