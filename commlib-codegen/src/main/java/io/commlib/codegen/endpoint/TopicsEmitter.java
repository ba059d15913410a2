package io.commlib.codegen.endpoint;

import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.idl.model.Topic;
import java.util.List;
import java.util.Map;

/** Opens the topics of an interface. */
public final class TopicsEmitter {

    private final Surroundings in;

    /**
     * For one interface.
     *
     * @param in what is around it
     */
    public TopicsEmitter(Surroundings in) {
        this.in = in;
    }

    /**
     * Writes the class.
     *
     * @param out where to
     * @param annotations of the class
     */
    public void write(JavaWriter out, Fragment annotations) {
        String self = in.names().topics().simpleName();
        new Javadoc("Opens the topics of {@link " + out.name(in.names().constants()) + "}.")
                .deprecated(in.document().deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(in.document().deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ {", self)
                .blank()
                .add("private $() {}\n", self);
        in.definition().topics().forEach(topic -> writeTopic(out, topic));
        out.close("}");
    }

    private void writeTopic(JavaWriter out, Topic topic) {
        Map<String, String> variables = in.variables(out, List.of(topic), "endpoints");
        Javadoc javadoc = Javadoc.of(topic.description(), "{@code " + topic.name() + "}.")
                .tag("@param endpoints where to publish from or subscribe at");
        variables.forEach((parameter, variable) ->
                javadoc.tag("@param " + variable + " for {@code " + parameter + "} in the uri"));
        javadoc.tag("@return publishes and subscribes")
                .deprecated(topic.deprecated())
                .write(out.blank());
        boolean pattern = topic.uri().isPattern();
        ClassName channel = pattern ? Library.PATTERN_CHANNEL : Library.CHANNEL;
        out.addIf(topic.deprecated() != null, "@$\n", Library.DEPRECATED)
                .add(
                        "public static $<$> $",
                        channel,
                        in.type(topic.message()),
                        in.endpoints().method(topic))
                .addList(in.parameters(List.of(Fragment.of("$ endpoints", Library.ENDPOINTS)), variables))
                .open(" {")
                .add("return endpoints.$($);\n", pattern ? "patternChannel" : "channel", in.filled(topic, variables))
                .close("}");
    }
}
