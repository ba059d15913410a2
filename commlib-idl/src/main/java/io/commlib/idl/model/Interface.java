package io.commlib.idl.model;

import java.util.List;

/**
 * The interface of a file: its endpoints.
 *
 * @param name such as {@code MobileBase}
 * @param version semantic version
 * @param position where its name stands
 */
public record Interface(
        String name,
        String version,
        List<Rpc> rpcs,
        List<Topic> topics,
        List<Action> actions,
        List<Event> events,
        Position position) {}
