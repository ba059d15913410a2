/** Threads, mailboxes and time limits. */
@NullMarked
package io.commlib.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
