/** Where a program begins: endpoints of every kind over one broker connection, and the node, which gives them a name. */
@NullMarked
package io.commlib.runtime.node;

import org.jspecify.annotations.NullMarked;
