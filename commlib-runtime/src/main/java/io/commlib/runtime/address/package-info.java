/** The one notation for addresses: concrete, with parameters, and with wildcards. */
@NullMarked
package io.commlib.runtime.address;

import org.jspecify.annotations.NullMarked;
