package io.commlib.codegen.endpoint;

import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.idl.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Emits and hears the events of an interface. */
public final class EventsEmitter {

    private final Surroundings in;
    private final FileScope scope;
    private final String self;

    /**
     * For one interface.
     *
     * @param in what is around it
     * @param scope of the file that it goes to
     */
    public EventsEmitter(Surroundings in, FileScope scope) {
        this.in = in;
        this.scope = scope;
        this.self = in.names().events().simpleName();
    }

    /**
     * Writes the class.
     *
     * @param out where to
     * @param annotations of the class
     */
    public void write(JavaWriter out, Fragment annotations) {
        new Javadoc("Emits and hears the events of {@link "
                        + out.name(in.names().constants()) + "}. Thread-safe.")
                .deprecated(in.document().deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(in.document().deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ {", self)
                .blank();
        for (Event event : in.definition().events()) {
            out.add(
                    "private final $<$> $;\n",
                    Library.EVENT_CHANNEL,
                    in.type(event.payload()),
                    in.endpoints().method(event));
        }
        writeConstruction(out);
        in.definition().events().forEach(event -> writeEvent(out, event));
        out.close("}");
    }

    private void writeConstruction(JavaWriter out) {
        List<Event> events = in.definition().events();
        Map<String, String> variables = in.variables(out, events, "endpoints");
        List<Fragment> parameters = in.parameters(List.of(Fragment.of("$ endpoints", Library.ENDPOINTS)), variables);
        out.add("\nprivate $", self).addList(parameters).open(" {");
        for (Event event : events) {
            out.add("this.$ = endpoints.channel($);\n", in.endpoints().method(event), in.filled(event, variables));
        }
        out.close("}").blank();
        Javadoc javadoc = new Javadoc("{@return the events}").tag("@param endpoints where to emit from and hear at");
        variables.forEach((parameter, variable) ->
                javadoc.tag("@param " + variable + " for {@code " + parameter + "} in the uris"));
        javadoc.write(out);
        List<Fragment> arguments = new ArrayList<>();
        arguments.add(Fragment.of("endpoints"));
        variables.values().forEach(variable -> arguments.add(Fragment.of("$", variable)));
        out.add("public static $ on", self)
                .addList(parameters)
                .open(" {")
                .add("return new $", self)
                .addList(arguments)
                .add(";\n")
                .close("}");
    }

    private void writeEvent(JavaWriter out, Event event) {
        String method = in.endpoints().method(event);
        javadoc(event)
                .tag("@param payload what to tell")
                .deprecated(event.deprecated())
                .write(out.blank());
        deprecate(out, event);
        out.open("public void $($ payload) {", method, in.type(event.payload()))
                .add("this.$.emit(payload);\n", method)
                .close("}");
        if (Flat.suits(in, event.payload())) {
            Flat flat = new Flat(in, event.payload(), scope);
            Javadoc javadoc = javadoc(event);
            flat.describe(javadoc);
            javadoc.deprecated(event.deprecated()).write(out.blank());
            deprecate(out, event);
            out.add("public void $", method)
                    .addList(flat.parameters())
                    .open(" {")
                    .add("this.$.emit($);\n", method, flat.message())
                    .close("}");
        }
        new Javadoc("Hears {@code " + event.name() + "}.")
                .tag("@param handler is told what happened, one event after the other")
                .tag("@return ends the subscription when closed")
                .deprecated(event.deprecated())
                .write(out.blank());
        deprecate(out, event);
        out.open(
                        "public $ $($<$> handler) {",
                        Library.SUBSCRIPTION,
                        in.endpoints().hearMethod(event),
                        Library.CONSUMER,
                        in.type(event.payload()))
                .add("return this.$.subscribe(handler);\n", method)
                .close("}");
    }

    private static Javadoc javadoc(Event event) {
        return Javadoc.of(event.description(), "Emits {@code " + event.name() + "}.");
    }

    private static void deprecate(JavaWriter out, Event event) {
        out.addIf(event.deprecated() != null, "@$\n", Library.DEPRECATED);
    }
}
