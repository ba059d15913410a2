/** The node: named owner of endpoints and of one broker connection. */
@NullMarked
package io.commlib.runtime.node;

import org.jspecify.annotations.NullMarked;
