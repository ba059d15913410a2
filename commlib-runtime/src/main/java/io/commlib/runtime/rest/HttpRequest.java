package io.commlib.runtime.rest;

import java.util.Map;

/**
 * A request as it is sent, but for what {@link HttpExchange} adds by itself.
 *
 * @param verb in upper case
 * @param url where it goes
 * @param headers checked by {@link RequestHeaders}
 * @param body empty when there is none
 */
record HttpRequest(String verb, Url url, Map<String, String> headers, byte[] body) {}
