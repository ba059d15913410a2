/** What is wrong with an interface file, where, and what to do about it. */
@NullMarked
package io.commlib.idl.diagnostic;

import org.jspecify.annotations.NullMarked;
