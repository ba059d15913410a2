package io.commlib.codegen.endpoint;

import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.idl.model.Action;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.Rpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a server implements: a method for each rpc and action. */
public final class ServiceEmitter {

    private final Surroundings in;
    private final String self;

    /**
     * For one interface.
     *
     * @param in what is around it
     */
    public ServiceEmitter(Surroundings in) {
        this.in = in;
        this.self = in.names().service().simpleName();
    }

    /**
     * Writes the interface.
     *
     * @param out where to
     * @param annotations of the interface
     */
    public void write(JavaWriter out, Fragment annotations) {
        new Javadoc("Serves {@link " + out.name(in.names().constants())
                        + "}: implement it, and bind it to a node or any other {@code Endpoints}."
                        + " Its methods are called on their threads, many at once.")
                .deprecated(in.document().deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(in.document().deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public interface $ {", self);
        in.definition().rpcs().forEach(rpc -> writeRpc(out, rpc));
        in.definition().actions().forEach(action -> writeAction(out, action));
        writeBind(out);
        out.close("}");
    }

    private void writeRpc(JavaWriter out, Rpc rpc) {
        Javadoc javadoc = javadoc(rpc)
                .tag("@param request what is asked, already checked")
                .tag("@return the answer");
        rpc.errors()
                .forEach(error -> javadoc.tag(
                        "@throws " + out.name(in.types().names().of(error)) + " to answer with that error"));
        javadoc.tag("@throws " + out.name(Library.EXCEPTION)
                        + " when there is no answer; the caller is told that the service failed, not how")
                .deprecated(rpc.deprecated())
                .write(out.blank());
        deprecate(out, rpc);
        out.add(
                "$ $($ request) throws $;\n",
                in.type(rpc.response()),
                in.endpoints().method(rpc),
                in.type(rpc.request()),
                Library.EXCEPTION);
        writeOptions(out, rpc, Library.RPC_OPTIONS, "64 requests at once");
    }

    private void writeAction(JavaWriter out, Action action) {
        javadoc(action)
                .tag("@param goal what to reach, already checked")
                .tag("@param context takes feedback, and says when to end early")
                .tag("@return what was reached")
                .tag("@throws " + out.name(Library.EXCEPTION) + " when the goal cannot be reached; it ends aborted")
                .deprecated(action.deprecated())
                .write(out.blank());
        deprecate(out, action);
        out.add(
                "$ $($ goal, $<$> context) throws $;\n",
                in.type(action.result()),
                in.endpoints().method(action),
                in.type(action.goal()),
                Library.GOAL_CONTEXT,
                in.type(action.feedback()),
                Library.EXCEPTION);
        writeAccepts(out, action);
        writeOptions(out, action, Library.ACTION_OPTIONS, "64 goals at once, others are refused");
    }

    private void writeAccepts(JavaWriter out, Action action) {
        new Javadoc("Whether a goal of {@code " + action.name()
                        + "} is accepted at all: each is, unless this is overridden."
                        + " Should not take long, the client waits.")
                .tag("@param goal what to reach, already checked")
                .tag("@return false to refuse it")
                .deprecated(action.deprecated())
                .write(out.blank());
        deprecate(out, action);
        out.open("default boolean $($ goal) {", in.endpoints().acceptMethod(action), in.type(action.goal()))
                .add("return true;\n")
                .close("}");
    }

    /** A service is asked once, when it is bound. */
    private void writeOptions(JavaWriter out, Endpoint endpoint, ClassName options, String usual) {
        new Javadoc("{@return how {@code " + endpoint.name() + "} is served: " + usual + ", unless this is overridden}")
                .deprecated(endpoint.deprecated())
                .write(out.blank());
        deprecate(out, endpoint);
        out.open("default $ $() {", options, in.endpoints().optionsMethod(endpoint))
                .add("return $.DEFAULT;\n", options)
                .close("}");
    }

    private void writeBind(JavaWriter out) {
        List<Endpoint> served = in.served();
        Map<String, String> variables = in.variables(out, served, "endpoints", "service");
        Javadoc javadoc = new Javadoc("Serves an implementation.")
                .tag("@param endpoints where to")
                .tag("@param service the implementation");
        variables.forEach((parameter, variable) ->
                javadoc.tag("@param " + variable + " for {@code " + parameter + "} in the uris"));
        javadoc.tag("@return ends the service when closed").write(out.blank());
        List<Fragment> before = List.of(
                Fragment.of("$ endpoints", Library.ENDPOINTS),
                Fragment.of("$ service", in.names().service()));
        out.add("static $ bind", Library.ENDPOINT)
                .addList(in.parameters(before, variables))
                .open(" {");
        List<Fragment> arguments = new ArrayList<>();
        arguments.add(Fragment.of("$.INTERFACE", in.names().constants()));
        for (Endpoint endpoint : served) {
            List<Fragment> how = List.of(
                    in.filled(endpoint, variables),
                    handler(endpoint),
                    Fragment.of("service.$()", in.endpoints().optionsMethod(endpoint)));
            arguments.add(Fragment.of("() -> endpoints.serve$", (Fragment) list -> list.addList(how)));
        }
        out.add("return endpoints.serveInterface").addList(arguments).add(";\n").close("}");
    }

    private Fragment handler(Endpoint endpoint) {
        Fragment method = Fragment.of("service::$", in.endpoints().method(endpoint));
        return endpoint instanceof Action action
                ? Fragment.of(
                        "$.of($, service::$)",
                        Library.ACTION_HANDLER,
                        method,
                        in.endpoints().acceptMethod(action))
                : method;
    }

    private static Javadoc javadoc(Endpoint endpoint) {
        return Javadoc.of(endpoint.description(), "{@code " + endpoint.name() + "}.");
    }

    private static void deprecate(JavaWriter out, Endpoint endpoint) {
        out.addIf(endpoint.deprecated() != null, "@$\n", Library.DEPRECATED);
    }
}
