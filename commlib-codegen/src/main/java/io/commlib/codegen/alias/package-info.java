/** Aliases: types of their own. */
@NullMarked
package io.commlib.codegen.alias;

import org.jspecify.annotations.NullMarked;
