/** Who is there: heartbeats, what nodes say of themselves beside them, and the view of both that anybody can have. */
@NullMarked
package io.commlib.runtime.presence;

import org.jspecify.annotations.NullMarked;
