/** The real brokers that tests run against. */
@NullMarked
package io.commlib.runtime.testing;

import org.jspecify.annotations.NullMarked;
