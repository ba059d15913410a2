/** What class files cannot hold, found before it is generated. */
@NullMarked
package io.commlib.codegen.limit;

import org.jspecify.annotations.NullMarked;
