/** Request and reply, written once on the transport's four verbs. */
@NullMarked
package io.commlib.runtime.rpc;

import org.jspecify.annotations.NullMarked;
