/** What every endpoint shares: its life, its limits and the surroundings it runs in. */
@NullMarked
package io.commlib.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
