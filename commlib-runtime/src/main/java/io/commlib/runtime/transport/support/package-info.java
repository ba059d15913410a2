/** What transports have in common; nothing above a transport uses it. */
@NullMarked
package io.commlib.runtime.transport.support;

import org.jspecify.annotations.NullMarked;
