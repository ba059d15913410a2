/**
 * From the tree of a file to its declarations as written: keys known, kinds of values right, names well-formed, types
 * parsed; nothing resolved yet.
 */
@NullMarked
package io.commlib.idl.syntax;

import org.jspecify.annotations.NullMarked;
