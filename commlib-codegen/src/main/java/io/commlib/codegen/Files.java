package io.commlib.codegen;

import io.commlib.codegen.message.RecordEmitter;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.codegen.type.Scopes;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.MessageType;
import java.util.ArrayList;
import java.util.List;

/** Which files there are, and who writes each. */
final class Files {

    private final JavaTypes types;
    private final Scopes scopes;
    private final Literals literals;

    Files(JavaTypes types, Scopes scopes, Literals literals) {
        this.types = types;
        this.scopes = scopes;
        this.literals = literals;
    }

    /** Writes one file. */
    interface Task {
        JavaFile write();
    }

    List<Task> of(Document document) {
        List<Task> tasks = new ArrayList<>();
        for (Declaration declaration : document.declarations()) {
            if (declaration instanceof MessageType message) {
                tasks.add(() -> message(message));
            }
        }
        return tasks;
    }

    private JavaFile message(MessageType message) {
        FileScope scope = scopes.of(message);
        JavaWriter out = new JavaWriter(scope);
        new RecordEmitter(message, types, literals, scope).write(out, marks());
        return file(types.names().of(message.name()), out);
    }

    private static Fragment marks() {
        return Fragment.of("@$(\"io.commlib.codegen\")\n@$\n", Library.GENERATED, Library.NULL_MARKED);
    }

    private static JavaFile file(ClassName name, JavaWriter out) {
        return new JavaFile(name.packageName().replace('.', '/') + "/" + name.name() + ".java", out.finish());
    }
}
