/** Against the Python library: what was recorded of it, and its part played on real brokers. */
@NullMarked
package io.commlib.runtime.python;

import org.jspecify.annotations.NullMarked;
