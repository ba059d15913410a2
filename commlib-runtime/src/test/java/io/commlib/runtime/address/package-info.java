/** The notation for addresses. */
@NullMarked
package io.commlib.runtime.address;

import org.jspecify.annotations.NullMarked;
