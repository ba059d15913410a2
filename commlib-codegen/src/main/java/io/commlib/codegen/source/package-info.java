/** Writing Java: names, imports, comments and layout. Knows nothing of the language. */
@NullMarked
package io.commlib.codegen.source;

import org.jspecify.annotations.NullMarked;
