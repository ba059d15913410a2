/**
 * From files as written to the model: imported files are found, names looked up, types resolved, defaults and constants
 * read as values of their types.
 */
@NullMarked
package io.commlib.idl.resolve;

import org.jspecify.annotations.NullMarked;
