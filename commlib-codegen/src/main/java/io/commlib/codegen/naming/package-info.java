/** What things of an interface file are called in Java: the spelling, and the one rule for names that clash. */
@NullMarked
package io.commlib.codegen.naming;

import org.jspecify.annotations.NullMarked;
