package io.commlib.codegen.endpoint;

import io.commlib.codegen.naming.EndpointNames;
import io.commlib.codegen.naming.InterfaceNames;
import io.commlib.codegen.naming.Names;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.TypeRef;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.idl.model.Action;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.Event;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.Payload;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the emitters of one interface share.
 *
 * @param document the file
 * @param definition its interface
 * @param names of the interface's classes
 * @param types of the model
 */
public record Surroundings(Document document, Interface definition, InterfaceNames names, JavaTypes types) {

    EndpointNames endpoints() {
        return names.endpoints();
    }

    /** The full name of the interface, as it announces itself. */
    String fullName() {
        return document.namespace() + "." + definition.name();
    }

    /** The type of what an endpoint carries. */
    TypeRef type(Payload payload) {
        return TypeRef.of(className(payload));
    }

    ClassName className(Payload payload) {
        return types.names().of(payload.message());
    }

    /**
     * The messages that an endpoint declares in place.
     *
     * @param endpoint of the interface
     * @return those that are inline, in the order of the language
     */
    public List<MessageType> inlineMessages(Endpoint endpoint) {
        return payloads(endpoint).stream()
                .filter(Payload::inline)
                .map(this::message)
                .toList();
    }

    private static List<Payload> payloads(Endpoint endpoint) {
        if (endpoint instanceof Rpc rpc) {
            return List.of(rpc.request(), rpc.response());
        } else if (endpoint instanceof Action action) {
            return List.of(action.goal(), action.result(), action.feedback());
        } else if (endpoint instanceof Event event) {
            return List.of(event.payload());
        }
        return List.of(((Topic) endpoint).message());
    }

    MessageType message(Payload payload) {
        return (MessageType) types.declaration(new NamedType(payload.message()));
    }

    /** An endpoint's descriptor. */
    Fragment constant(Endpoint endpoint) {
        return Fragment.of("$.$", names.constants(), endpoints().constant(endpoint));
    }

    /** An endpoint's descriptor with the parameters of its uri filled in by variables of these names. */
    Fragment filled(Endpoint endpoint, Map<String, String> variables) {
        Set<String> parameters = new LinkedHashSet<>(endpoint.uri().parameters());
        if (parameters.isEmpty()) {
            return constant(endpoint);
        }
        List<String> arguments = parameters.stream()
                .map(name -> variables.getOrDefault(name, name))
                .toList();
        return Fragment.of("$.with($)", constant(endpoint), String.join(", ", arguments));
    }

    /** Variables for the parameters of these endpoints' uris, in order of first appearance, beside others. */
    Map<String, String> variables(JavaWriter out, Collection<? extends Endpoint> among, String... others) {
        Names variables = Names.ofMembers(out.roots()::contains);
        for (String other : others) {
            variables.claim(other);
        }
        Map<String, String> byParameter = new LinkedHashMap<>();
        for (Endpoint endpoint : among) {
            for (String parameter : endpoint.uri().parameters()) {
                byParameter.computeIfAbsent(
                        parameter, name -> variables.claim(endpoints().parameterMethod(name)));
            }
        }
        return byParameter;
    }

    /** Those variables as the parameters of a method, after another one. */
    List<Fragment> parameters(List<Fragment> before, Map<String, String> variables) {
        List<Fragment> parameters = new ArrayList<>(before);
        variables.forEach(
                (parameter, variable) -> parameters.add(Fragment.of("$ $", parameterClass(parameter), variable)));
        return parameters;
    }

    ClassName parameterClass(String parameter) {
        return names.constants().nested(endpoints().parameterClass(parameter));
    }

    /** What is called and what is driven: what a service has methods for. */
    List<Endpoint> served() {
        List<Endpoint> served = new ArrayList<>(definition.rpcs());
        served.addAll(definition.actions());
        return served;
    }
}
