/** Where interface files come from: their bytes, their text, who finds imports, and how much is read at most. */
@NullMarked
package io.commlib.idl.source;

import org.jspecify.annotations.NullMarked;
