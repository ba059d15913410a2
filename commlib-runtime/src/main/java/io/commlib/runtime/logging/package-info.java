/** Log lines over the broker: a logger of a node, an appender for Logback that feeds it, and somebody who prints. */
@NullMarked
package io.commlib.runtime.logging;

import org.jspecify.annotations.NullMarked;
