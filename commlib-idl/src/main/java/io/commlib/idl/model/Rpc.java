package io.commlib.idl.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request and reply. Without {@code request} or {@code response} in the file, an inline message without fields.
 *
 * @param errors the typed errors it may answer with
 * @param timeout of a call unless the caller says otherwise, or null
 */
public record Rpc(
        String name,
        Uri uri,
        Payload request,
        Payload response,
        List<TypeName> errors,
        @Nullable Duration timeout,
        String description,
        @Nullable String deprecated,
        Position position)
        implements Endpoint {}
