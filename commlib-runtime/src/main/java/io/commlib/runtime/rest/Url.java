package io.commlib.runtime.rest;

/**
 * Where a request goes.
 *
 * @param origin whom it asks
 * @param target path and query, as they are sent
 */
record Url(Origin origin, String target) {}
