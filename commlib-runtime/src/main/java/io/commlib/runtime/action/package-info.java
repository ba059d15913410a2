/** Pre-emptable, long-running goals with feedback, carried over rpcs and topics. */
@NullMarked
package io.commlib.runtime.action;

import org.jspecify.annotations.NullMarked;
