package io.commlib.codegen.endpoint;

import io.commlib.codegen.message.RecordEmitter;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.MessageType;
import java.util.List;

/** The class around the inline messages of an endpoint. */
public final class HolderEmitter {

    private final Endpoint endpoint;
    private final ClassName name;
    private final List<MessageType> messages;

    /**
     * For one endpoint.
     *
     * @param endpoint the endpoint
     * @param name of the class
     * @param messages its inline messages
     */
    public HolderEmitter(Endpoint endpoint, ClassName name, List<MessageType> messages) {
        this.endpoint = endpoint;
        this.name = name;
        this.messages = messages;
    }

    /**
     * Writes the class with the records nested in it.
     *
     * @param out where to
     * @param annotations of the class, besides {@code @Deprecated}
     * @param types of the model
     * @param literals of the model
     * @param scope of the file
     */
    public void write(JavaWriter out, Fragment annotations, JavaTypes types, Literals literals, FileScope scope) {
        new Javadoc("What {@code " + endpoint.name() + "} carries.")
                .deprecated(endpoint.deprecated())
                .write(out);
        out.add("$", annotations)
                .addIf(endpoint.deprecated() != null, "@$\n", Library.DEPRECATED)
                .open("public final class $ {", name.simpleName())
                .blank()
                .add("private $() {}\n", name.simpleName());
        for (MessageType message : messages) {
            out.blank();
            new RecordEmitter(message, types, literals, scope).write(out, Fragment.of(""));
        }
        out.close("}");
    }
}
