/** What the types and values of the language are in Java. A new type begins with a row in {@code Scalar}. */
@NullMarked
package io.commlib.codegen.type;

import org.jspecify.annotations.NullMarked;
