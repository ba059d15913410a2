/** The HTTP gateway, asked over real sockets. */
@NullMarked
package io.commlib.runtime.http;

import org.jspecify.annotations.NullMarked;
