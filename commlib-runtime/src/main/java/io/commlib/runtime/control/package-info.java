/** Stopping and starting what a node does without ending it: from within, and from afar where the node lets others. */
@NullMarked
package io.commlib.runtime.control;

import org.jspecify.annotations.NullMarked;
