/**
 * The seam between patterns and brokers: {@link io.commlib.runtime.transport.Transport} has four verbs over frames that
 * it does not look into, and a life. Its contract is the numbered list in its documentation, and one suite of tests
 * holds every transport to it.
 *
 * <p>To add a transport, implement {@code Transport} and {@link io.commlib.runtime.transport.TransportProvider} in a
 * package below this one, name the provider in {@code META-INF/services}, and subclass the suite.
 */
@NullMarked
package io.commlib.runtime.transport;

import org.jspecify.annotations.NullMarked;
