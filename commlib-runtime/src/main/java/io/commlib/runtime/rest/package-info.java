/**
 * The REST proxy: an rpc that makes HTTP calls for those who can reach only the broker. What it may reach is named, and
 * nothing else is: {@link io.commlib.runtime.rest.Reach} decides which origins and addresses, before each connection.
 *
 * <p>It speaks HTTP/1.1 over sockets of its own ({@link io.commlib.runtime.rest.HttpExchange}). The client of the JDK
 * looks a host up by itself, after whatever check was made before, and so may connect to another address than the one
 * that was checked; given the address in place of the host it neither sends the right {@code Host} nor verifies the
 * certificate against the name. Here a name is looked up once, its addresses are checked, and exactly those are
 * connected to, while {@code Host}, SNI and the certificate go by the name.
 */
@NullMarked
package io.commlib.runtime.rest;

import org.jspecify.annotations.NullMarked;
