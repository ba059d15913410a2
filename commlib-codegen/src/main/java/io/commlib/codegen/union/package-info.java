/** Unions that keep variants they do not know. */
@NullMarked
package io.commlib.codegen.union;

import org.jspecify.annotations.NullMarked;
