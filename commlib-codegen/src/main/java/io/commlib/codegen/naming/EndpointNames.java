package io.commlib.codegen.naming;

import io.commlib.codegen.source.Library;
import io.commlib.idl.model.Action;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.Event;
import io.commlib.idl.model.Interface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of an interface's endpoints and uri parameters in Java. Immutable. */
public final class EndpointNames {

    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final Map<String, String> parameterClasses = new LinkedHashMap<>();
    private final Map<String, String> parameterMethods = new HashMap<>();

    EndpointNames(Interface definition, Set<String> mentioned) {
        Names constantNames = Names.ofMembers(
                name -> Reserved.CONSTANTS.contains(name) || Library.has(name) || mentioned.contains(name));
        Names methodNames = Names.ofMembers(Reserved::forMethod);
        Names classNames = Names.ofClasses(Set.of(Spelling.className(definition.name())));
        Names factoryNames = Names.ofMembers(Reserved::forMethod);
        for (Endpoint endpoint : all(definition)) {
            constants.put(endpoint.name(), constantNames.claim(Spelling.constantName(endpoint.name())));
            methods.put(endpoint.name(), method(endpoint, methodNames));
            for (String parameter : endpoint.uri().parameters()) {
                if (!parameterClasses.containsKey(parameter)) {
                    parameterClasses.put(parameter, classNames.claim(Spelling.className(parameter)));
                    parameterMethods.put(parameter, factoryNames.claim(Spelling.memberName(parameter)));
                }
            }
        }
    }

    /**
     * All endpoints: rpcs, topics, actions, events.
     *
     * @param definition an interface
     * @return each kind in the order of the file
     */
    public static List<Endpoint> all(Interface definition) {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.addAll(definition.rpcs());
        endpoints.addAll(definition.topics());
        endpoints.addAll(definition.actions());
        endpoints.addAll(definition.events());
        return endpoints;
    }

    /**
     * The constant that holds an endpoint's descriptor.
     *
     * @param endpoint of this interface
     * @return such as {@code ADD_TWO_INTS}
     */
    public String constant(Endpoint endpoint) {
        return constants.getOrDefault(endpoint.name(), "");
    }

    /**
     * The method that stands for an endpoint.
     *
     * @param endpoint of this interface
     * @return such as {@code addTwoInts}
     */
    public String method(Endpoint endpoint) {
        return methods.getOrDefault(endpoint.name(), "");
    }

    /**
     * The method that calls an rpc or action without waiting.
     *
     * @param endpoint of this interface
     * @return such as {@code addTwoIntsAsync}
     */
    public String asyncMethod(Endpoint endpoint) {
        return async(method(endpoint));
    }

    /**
     * The method that says how an rpc or action is served.
     *
     * @param endpoint of this interface
     * @return such as {@code moveByOptions}
     */
    public String optionsMethod(Endpoint endpoint) {
        return options(method(endpoint));
    }

    /**
     * The method that says which goals of an action are accepted.
     *
     * @param action of this interface
     * @return such as {@code acceptsMoveBy}
     */
    public String acceptMethod(Action action) {
        return accept(method(action));
    }

    /**
     * The method that hears an event.
     *
     * @param event of this interface
     * @return such as {@code onLightsOn}
     */
    public String hearMethod(Event event) {
        return hear(method(event));
    }

    /**
     * The records of all uri parameters.
     *
     * @return their simple names
     */
    public List<String> parameterClasses() {
        return List.copyOf(parameterClasses.values());
    }

    /**
     * The record of a uri parameter's values.
     *
     * @param parameter its name in the uri
     * @return such as {@code Device}
     */
    public String parameterClass(String parameter) {
        return parameterClasses.getOrDefault(parameter, "");
    }

    /**
     * The method that makes a uri parameter's value, and the argument that takes it.
     *
     * @param parameter its name in the uri
     * @return such as {@code device}
     */
    public String parameterMethod(String parameter) {
        return parameterMethods.getOrDefault(parameter, "");
    }

    /** A method's name is free when those made from it are. */
    private static String method(Endpoint endpoint, Names names) {
        String name = Spelling.memberName(endpoint.name());
        while (!names.isFree(name) || !derived(name).stream().allMatch(names::isFree)) {
            name += "_";
        }
        derived(name).forEach(names::claim);
        return names.claim(name);
    }

    private static List<String> derived(String method) {
        return List.of(async(method), options(method), accept(method), hear(method));
    }

    private static String async(String method) {
        return method + "Async";
    }

    private static String options(String method) {
        return method + "Options";
    }

    private static String accept(String method) {
        return prefixed("accepts", method);
    }

    private static String hear(String method) {
        return prefixed("on", method);
    }

    private static String prefixed(String prefix, String method) {
        return prefix + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }
}
