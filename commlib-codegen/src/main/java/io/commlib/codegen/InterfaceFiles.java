package io.commlib.codegen;

import io.commlib.codegen.endpoint.ClientEmitter;
import io.commlib.codegen.endpoint.ConstantsEmitter;
import io.commlib.codegen.endpoint.EventsEmitter;
import io.commlib.codegen.endpoint.HolderEmitter;
import io.commlib.codegen.endpoint.ServiceEmitter;
import io.commlib.codegen.endpoint.Surroundings;
import io.commlib.codegen.endpoint.TopicsEmitter;
import io.commlib.codegen.naming.EndpointNames;
import io.commlib.codegen.naming.InterfaceNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.codegen.type.Mentions;
import io.commlib.codegen.type.Scopes;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.MessageType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The files made from an interface. */
final class InterfaceFiles {

    private final JavaTypes types;
    private final Scopes scopes;
    private final Literals literals;
    private final Interface definition;
    private final InterfaceNames names;
    private final Surroundings surroundings;
    private final Mentions mentions;
    private final boolean deprecated;

    InterfaceFiles(Document document, Interface definition, JavaTypes types, Scopes scopes, Literals literals) {
        this.types = types;
        this.scopes = scopes;
        this.literals = literals;
        this.definition = definition;
        this.names = types.names().of(document);
        this.surroundings = new Surroundings(document, definition, names, types);
        List<Endpoint> endpoints = EndpointNames.all(definition);
        this.mentions = new Mentions(types);
        endpoints.forEach(mentions::addAllOf);
        this.deprecated = mentions.mentionsDeprecated()
                || document.deprecated() != null
                || endpoints.stream().anyMatch(endpoint -> endpoint.deprecated() != null);
    }

    List<Files.Task> tasks() {
        List<Files.Task> tasks = new ArrayList<>();
        names.holders().forEach((endpoint, holder) -> tasks.add(() -> holder(endpoint, holder)));
        List<String> parameters = names.endpoints().parameterClasses();
        tasks.add(task(names.constants(), parameters, scope -> new ConstantsEmitter(surroundings)::write));
        if (!definition.rpcs().isEmpty() || !definition.actions().isEmpty()) {
            tasks.add(task(names.service(), List.of(), scope -> new ServiceEmitter(surroundings)::write));
            tasks.add(task(names.client(), List.of(), scope -> new ClientEmitter(surroundings, scope)::write));
        }
        if (!definition.topics().isEmpty()) {
            tasks.add(task(names.topics(), List.of(), scope -> new TopicsEmitter(surroundings)::write));
        }
        if (!definition.events().isEmpty()) {
            tasks.add(task(names.events(), List.of(), scope -> new EventsEmitter(surroundings, scope)::write));
        }
        return tasks;
    }

    /** Writes a class. */
    private interface Emitter {
        void write(JavaWriter out, Fragment annotations);
    }

    private Files.Task task(ClassName name, List<String> nested, Function<FileScope, Emitter> emitter) {
        return () -> {
            FileScope scope = scopes.ofFile(name, nested, classes());
            JavaWriter out = new JavaWriter(scope);
            emitter.apply(scope).write(out, Files.marks(deprecated));
            return Files.file(name, out);
        };
    }

    private JavaFile holder(String name, ClassName holder) {
        Endpoint endpoint = EndpointNames.all(definition).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<MessageType> messages = surroundings.inlineMessages(endpoint);
        FileScope scope = scopes.of(messages.get(0));
        Mentions inside = new Mentions(types);
        messages.forEach(inside::addAllOf);
        JavaWriter out = new JavaWriter(scope);
        new HolderEmitter(endpoint, holder, messages)
                .write(out, Files.marks(inside.mentionsDeprecated()), types, literals, scope);
        return Files.file(holder, out);
    }

    private List<ClassName> classes() {
        List<ClassName> classes = new ArrayList<>();
        classes.add(names.constants());
        mentions.names().forEach(name -> classes.add(types.names().of(name)));
        return classes;
    }
}
