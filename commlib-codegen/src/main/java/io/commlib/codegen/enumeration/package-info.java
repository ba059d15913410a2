/** Enums that keep values they do not know. */
@NullMarked
package io.commlib.codegen.enumeration;

import org.jspecify.annotations.NullMarked;
