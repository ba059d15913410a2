package io.commlib.codegen.endpoint;

import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.TypeRef;
import io.commlib.idl.model.Action;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.Rpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a caller calls: methods for each rpc and action, that wait or do not. */
public final class ClientEmitter {

    private final Surroundings in;
    private final FileScope scope;
    private final String self;

    /**
     * For one interface.
     *
     * @param in what is around it
     * @param scope of the file that it goes to
     */
    public ClientEmitter(Surroundings in, FileScope scope) {
        this.in = in;
        this.scope = scope;
        this.self = in.names().client().simpleName();
    }

    /**
     * Writes the class.
     *
     * @param out where to
     * @param annotations of the class
     */
    public void write(JavaWriter out, Fragment annotations) {
        new Javadoc("Calls {@link " + out.name(in.names().constants()) + "}. Thread-safe.")
                .paragraph(
                        "Methods that wait throw what a failed call throws, typed errors among it; the futures of those"
                                + " that do not wait complete with it.")
                .deprecated(in.document().deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(in.document().deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ {", self)
                .blank();
        in.definition().rpcs().forEach(rpc -> out.add("private final $ $;\n", client(rpc), method(rpc)));
        in.definition().actions().forEach(action -> out.add("private final $ $;\n", client(action), method(action)));
        writeConstruction(out);
        in.definition().rpcs().forEach(rpc -> writeRpc(out, rpc));
        in.definition().actions().forEach(action -> writeAction(out, action));
        out.close("}");
    }

    private void writeConstruction(JavaWriter out) {
        List<Endpoint> served = in.served();
        Map<String, String> variables = in.variables(out, served, "endpoints");
        List<Fragment> parameters = in.parameters(List.of(Fragment.of("$ endpoints", Library.ENDPOINTS)), variables);
        out.add("\nprivate $", self).addList(parameters).open(" {");
        for (Endpoint endpoint : served) {
            out.add("this.$ = endpoints.client($);\n", method(endpoint), in.filled(endpoint, variables));
        }
        out.close("}").blank();
        Javadoc javadoc = new Javadoc("{@return a client}").tag("@param endpoints where to call from");
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

    private void writeRpc(JavaWriter out, Rpc rpc) {
        TypeRef response = in.type(rpc.response());
        Fragment request = Fragment.of("$ request", in.type(rpc.request()));
        Fragment timeout = Fragment.of("$ timeout", Library.DURATION);
        Fragment future = Fragment.of("$<$>", Library.COMPLETABLE_FUTURE, response);
        String async = in.endpoints().asyncMethod(rpc);
        writeMethod(
                out,
                rpc,
                asked(rpc).tag("@return the answer"),
                response,
                method(rpc),
                List.of(request),
                call(rpc, "call(request)"));
        writeMethod(
                out,
                rpc,
                asked(rpc).tag("@param timeout how long to wait").tag("@return the answer"),
                response,
                method(rpc),
                List.of(request, timeout),
                call(rpc, "call(request, timeout)"));
        writeMethod(
                out,
                rpc,
                asked(rpc).tag("@return the answer, later"),
                future,
                async,
                List.of(request),
                call(rpc, "callAsync(request)"));
        writeMethod(
                out,
                rpc,
                asked(rpc).tag("@param timeout how long to wait").tag("@return the answer, later"),
                future,
                async,
                List.of(request, timeout),
                call(rpc, "callAsync(request, timeout)"));
        if (Flat.suits(in, rpc.request())) {
            Flat flat = new Flat(in, rpc.request(), scope);
            Javadoc sync = javadoc(rpc);
            flat.describe(sync);
            Javadoc later = javadoc(rpc);
            flat.describe(later);
            writeMethod(
                    out,
                    rpc,
                    sync.tag("@return the answer"),
                    response,
                    method(rpc),
                    flat.parameters(),
                    Fragment.of("$.call($)", field(rpc), flat.message()));
            writeMethod(
                    out,
                    rpc,
                    later.tag("@return the answer, later"),
                    future,
                    async,
                    flat.parameters(),
                    Fragment.of("$.callAsync($)", field(rpc), flat.message()));
        }
    }

    private void writeAction(JavaWriter out, Action action) {
        Fragment goal = Fragment.of("$<$>", Library.ACTION_GOAL, in.type(action.result()));
        Fragment future = Fragment.of("$<$>", Library.COMPLETABLE_FUTURE, goal);
        Fragment consumer = Fragment.of("$<$>", Library.CONSUMER, in.type(action.feedback()));
        List<Fragment> parameters =
                List.of(Fragment.of("$ goal", in.type(action.goal())), Fragment.of("$ onFeedback", consumer));
        String async = in.endpoints().asyncMethod(action);
        writeMethod(
                out,
                action,
                driven(action, "goal what to reach", "onFeedback").tag("@return the goal, once it is accepted"),
                goal,
                method(action),
                parameters,
                Fragment.of("$.send(goal, onFeedback)", field(action)));
        writeMethod(
                out,
                action,
                driven(action, "goal what to reach", "onFeedback").tag("@return the goal, once it is accepted"),
                future,
                async,
                parameters,
                Fragment.of("$.sendAsync(goal, onFeedback)", field(action)));
        if (Flat.suits(in, action.goal())) {
            Flat flat = new Flat(in, action.goal(), scope);
            String feedback = flat.another("onFeedback");
            List<Fragment> flattened = new ArrayList<>(flat.parameters());
            flattened.add(Fragment.of("$ $", consumer, feedback));
            Javadoc sync = javadoc(action);
            flat.describe(sync);
            Javadoc later = javadoc(action);
            flat.describe(later);
            String heard = "@param " + feedback + " hears how far it is";
            writeMethod(
                    out,
                    action,
                    sync.tag(heard).tag("@return the goal, once it is accepted"),
                    goal,
                    method(action),
                    flattened,
                    Fragment.of("$.send($, $)", field(action), flat.message(), feedback));
            writeMethod(
                    out,
                    action,
                    later.tag(heard).tag("@return the goal, once it is accepted"),
                    future,
                    async,
                    flattened,
                    Fragment.of("$.sendAsync($, $)", field(action), flat.message(), feedback));
        }
    }

    private static void writeMethod(
            JavaWriter out,
            Endpoint endpoint,
            Javadoc javadoc,
            Fragment type,
            String name,
            List<Fragment> parameters,
            Fragment value) {
        javadoc.deprecated(endpoint.deprecated()).write(out.blank());
        out.addIf(endpoint.deprecated() != null, "@$\n", Library.DEPRECATED)
                .add("public $ $", type, name)
                .addList(parameters)
                .open(" {")
                .add("return $;\n", value)
                .close("}");
    }

    private Fragment call(Rpc rpc, String call) {
        return Fragment.of("$.$", field(rpc), call);
    }

    private String field(Endpoint endpoint) {
        return "this." + method(endpoint);
    }

    private String method(Endpoint endpoint) {
        return in.endpoints().method(endpoint);
    }

    private Fragment client(Rpc rpc) {
        return Fragment.of("$<$, $>", Library.RPC_CLIENT, in.type(rpc.request()), in.type(rpc.response()));
    }

    private Fragment client(Action action) {
        return Fragment.of(
                "$<$, $, $>",
                Library.ACTION_CLIENT,
                in.type(action.goal()),
                in.type(action.result()),
                in.type(action.feedback()));
    }

    private static Javadoc javadoc(Endpoint endpoint) {
        return Javadoc.of(endpoint.description(), "{@code " + endpoint.name() + "}.");
    }

    private static Javadoc asked(Rpc rpc) {
        return javadoc(rpc).tag("@param request what to ask");
    }

    private static Javadoc driven(Action action, String goal, String feedback) {
        return javadoc(action).tag("@param " + goal).tag("@param " + feedback + " hears how far it is");
    }
}
