/** What generated code and its users call at run time. */
@NullMarked
package io.commlib.runtime;

import org.jspecify.annotations.NullMarked;
