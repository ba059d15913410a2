/**
 * The HTTP gateway: rpcs as POST, topics as server-sent events, and the OpenAPI document that describes them, for those
 * who speak HTTP and nothing else. On the server of the JDK, which is bounded here in time and number by {@link
 * io.commlib.runtime.http.Exchanges}.
 */
@NullMarked
package io.commlib.runtime.http;

import org.jspecify.annotations.NullMarked;
