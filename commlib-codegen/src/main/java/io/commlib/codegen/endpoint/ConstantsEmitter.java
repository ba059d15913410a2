package io.commlib.codegen.endpoint;

import io.commlib.codegen.naming.EndpointNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.idl.model.Action;
import io.commlib.idl.model.Delivery;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.Event;
import io.commlib.idl.model.Payload;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The class of an interface: descriptors of its endpoints, and the parameters of their uris. */
public final class ConstantsEmitter {

    private final Surroundings in;
    private final String self;

    /**
     * For one interface.
     *
     * @param in what is around it
     */
    public ConstantsEmitter(Surroundings in) {
        this.in = in;
        this.self = in.names().constants().simpleName();
    }

    /**
     * Writes the class.
     *
     * @param out where to
     * @param annotations of the class
     */
    public void write(JavaWriter out, Fragment annotations) {
        Javadoc.of(in.document().description(), "The interface {@code " + in.fullName() + "}.")
                .deprecated(in.document().deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(in.document().deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ {", self)
                .blank();
        new Javadoc("The interface as it announces itself.").write(out);
        out.addAssignment(
                Fragment.of("public static final $ INTERFACE", Library.INTERFACE_DESCRIPTOR),
                Fragment.of(
                        "new $($, $)",
                        Library.INTERFACE_DESCRIPTOR,
                        StringLiteral.of(in.fullName()),
                        StringLiteral.of(in.definition().version())));
        in.definition().rpcs().forEach(rpc -> writeRpc(out, rpc));
        in.definition().topics().forEach(topic -> writeTopic(out, topic));
        in.definition().actions().forEach(action -> writeAction(out, action));
        in.definition().events().forEach(event -> writeEvent(out, event));
        out.blank().add("private $() {}\n", self);
        in.variables(out, EndpointNames.all(in.definition())).keySet().forEach(name -> writeParameter(out, name));
        out.close("}");
    }

    private void writeRpc(JavaWriter out, Rpc rpc) {
        Fragment type = Fragment.of("$<$, $>", Library.RPC, in.type(rpc.request()), in.type(rpc.response()));
        List<Fragment> more = new ArrayList<>();
        if (!rpc.errors().isEmpty()) {
            List<Fragment> errors = rpc.errors().stream()
                    .map(error -> Fragment.of("$.TYPE", in.types().names().of(error)))
                    .toList();
            more.add(Fragment.of("withErrors($.of$)", Library.LIST, (Fragment) list -> list.addList(errors)));
        }
        if (rpc.timeout() != null) {
            more.add(Fragment.of("withTimeout($)", duration(rpc.timeout())));
        }
        writeConstant(out, rpc, type, Library.RPC, arguments(rpc, rpc.request(), rpc.response()), more);
    }

    private void writeTopic(JavaWriter out, Topic topic) {
        Fragment type = Fragment.of("$<$>", Library.TOPIC, in.type(topic.message()));
        List<Fragment> more = new ArrayList<>();
        addDelivery(more, topic.delivery());
        if (topic.retained()) {
            more.add(Fragment.of("asRetained()"));
        }
        writeConstant(out, topic, type, Library.TOPIC, arguments(topic, topic.message()), more);
    }

    private void writeAction(JavaWriter out, Action action) {
        Fragment type = Fragment.of(
                "$<$, $, $>",
                Library.ACTION,
                in.type(action.goal()),
                in.type(action.result()),
                in.type(action.feedback()));
        List<Fragment> arguments = arguments(action, action.goal(), action.result(), action.feedback());
        writeConstant(out, action, type, Library.ACTION, arguments, List.of());
    }

    private void writeEvent(JavaWriter out, Event event) {
        Fragment type = Fragment.of("$<$>", Library.EVENT_TYPE, in.type(event.payload()));
        List<Fragment> arguments = arguments(event, event.payload());
        arguments.add(2, StringLiteral.of(event.description()));
        List<Fragment> more = new ArrayList<>();
        addDelivery(more, event.delivery());
        writeConstant(out, event, type, Library.EVENT_TYPE, arguments, more);
    }

    private static void addDelivery(List<Fragment> more, Delivery delivery) {
        if (delivery != Delivery.AT_MOST_ONCE) {
            more.add(Fragment.of("withDelivery($.$)", Library.DELIVERY, delivery.name()));
        }
    }

    private void writeConstant(
            JavaWriter out,
            Endpoint endpoint,
            Fragment type,
            ClassName descriptor,
            List<Fragment> arguments,
            List<Fragment> more) {
        out.blank();
        Javadoc.of(endpoint.description(), "{@code " + endpoint.name() + "}.")
                .paragraph("At {@code " + endpoint.uri().text() + "}.")
                .deprecated(endpoint.deprecated())
                .write(out);
        Fragment value = expression -> {
            expression.add("$.of", descriptor).addList(arguments).indent(2);
            more.forEach(call -> expression.add("\n.$", call));
            expression.indent(-2);
        };
        out.addIf(endpoint.deprecated() != null, "@$\n", Library.DEPRECATED)
                .addAssignment(
                        Fragment.of(
                                "public static final $ $", type, in.endpoints().constant(endpoint)),
                        value);
    }

    private List<Fragment> arguments(Endpoint endpoint, Payload... payloads) {
        List<Fragment> arguments = new ArrayList<>();
        arguments.add(StringLiteral.of(endpoint.name()));
        arguments.add(StringLiteral.of(endpoint.uri().text()));
        for (Payload payload : payloads) {
            arguments.add(Fragment.of("$.CODEC", in.className(payload)));
        }
        return arguments;
    }

    private static Fragment duration(Duration duration) {
        if (duration.toNanosPart() == 0) {
            return Fragment.of("$.ofSeconds($L)", Library.DURATION, duration.toSeconds());
        }
        return duration.toNanosPart() % 1_000_000 == 0
                ? Fragment.of("$.ofMillis($L)", Library.DURATION, duration.toMillis())
                : Fragment.of("$.parse($)", Library.DURATION, StringLiteral.of(duration.toString()));
    }

    private void writeParameter(JavaWriter out, String parameter) {
        String type = in.endpoints().parameterClass(parameter);
        String method = in.endpoints().parameterMethod(parameter);
        out.blank();
        new Javadoc("{@return a value for {@code " + parameter + "}, a parameter of uris}")
                .tag("@param value one segment: letters, digits, {@code _} and {@code -}")
                .write(out);
        out.open("public static $ $($ value) {", type, method, Library.STRING)
                .add("return new $(value);\n", type)
                .close("}")
                .blank();
        new Javadoc("A value for {@code " + parameter + "}, a parameter of uris.")
                .tag("@param value one segment: letters, digits, {@code _} and {@code -}")
                .write(out);
        out.open("public record $($ value) implements $ {", type, Library.STRING, Library.URI_PARAMETER)
                .add("@$\n", Library.OVERRIDE)
                .open("public $ name() {", Library.STRING)
                .add("return $;\n", StringLiteral.of(parameter))
                .close("}")
                .close("}");
    }
}
