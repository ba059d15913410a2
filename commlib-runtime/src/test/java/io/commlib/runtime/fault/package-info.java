/** What holds of all patterns while a broker comes and goes, on every broker. */
@NullMarked
package io.commlib.runtime.fault;

import org.jspecify.annotations.NullMarked;
