/** What every pattern is made of. */
@NullMarked
package io.commlib.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
