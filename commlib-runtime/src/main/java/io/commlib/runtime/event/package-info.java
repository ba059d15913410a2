/** Named events, carried over topics. */
@NullMarked
package io.commlib.runtime.event;

import org.jspecify.annotations.NullMarked;
