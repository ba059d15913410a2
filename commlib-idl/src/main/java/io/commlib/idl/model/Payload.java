package io.commlib.idl.model;

/**
 * What an endpoint carries.
 *
 * @param message the message's full name
 * @param inline whether it was declared in place; its name then is {@code Endpoint.Role}, such as {@code
 *     AddTwoInts.Request}, {@code MoveBy.Goal}, {@code LightsOn.Payload}
 */
public record Payload(TypeName message, boolean inline) {}
