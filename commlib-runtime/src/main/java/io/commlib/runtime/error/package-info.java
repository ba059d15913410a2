/** The one family of exceptions. */
@NullMarked
package io.commlib.runtime.error;

import org.jspecify.annotations.NullMarked;
