package io.commlib.codegen.naming;

import io.commlib.codegen.source.ClassName;
import java.util.List;
import java.util.Map;

/**
 * The classes made from an interface.
 *
 * @param constants holds the descriptors
 * @param service what a server implements
 * @param client what a caller calls
 * @param topics opens its topics
 * @param events emits and hears its events
 * @param holders by endpoint: the classes around inline messages, in the order of the file
 * @param endpoints the names of its endpoints' constants, methods and parameters
 */
public record InterfaceNames(
        ClassName constants,
        ClassName service,
        ClassName client,
        ClassName topics,
        ClassName events,
        Map<String, ClassName> holders,
        EndpointNames endpoints) {

    List<ClassName> classes() {
        return List.of(constants, service, client, topics, events);
    }
}
