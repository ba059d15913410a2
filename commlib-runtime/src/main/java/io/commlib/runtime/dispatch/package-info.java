/**
 * Where and when the code of users runs: threads, bounded mailboxes, time limits. Nothing in here knows what is carried.
 */
@NullMarked
package io.commlib.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
