/** From the model of an interface to Java sources. */
@NullMarked
package io.commlib.codegen;

import org.jspecify.annotations.NullMarked;
