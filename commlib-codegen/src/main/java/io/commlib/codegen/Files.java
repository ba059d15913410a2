package io.commlib.codegen;

import io.commlib.codegen.alias.AliasEmitter;
import io.commlib.codegen.enumeration.EnumEmitter;
import io.commlib.codegen.message.ErrorEmitter;
import io.commlib.codegen.message.RecordEmitter;
import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.codegen.type.Mentions;
import io.commlib.codegen.type.Scopes;
import io.commlib.codegen.union.UnionEmitter;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.UnionType;
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
            if (!JavaNames.isInline(declaration)) {
                tasks.add(() -> declaration(declaration));
            }
        }
        if (document.definition() != null) {
            tasks.addAll(new InterfaceFiles(document, document.definition(), types, scopes, literals).tasks());
        }
        return tasks;
    }

    private JavaFile declaration(Declaration declaration) {
        FileScope scope = scopes.of(declaration);
        JavaWriter out = new JavaWriter(scope);
        Fragment marks = marks(new Mentions(types).addAllOf(declaration).mentionsDeprecated());
        if (declaration instanceof MessageType message) {
            new RecordEmitter(message, types, literals, scope).write(out, marks);
        } else if (declaration instanceof EnumType type) {
            new EnumEmitter(type, types.names().of(type.name()), scope).write(out, marks);
        } else if (declaration instanceof UnionType union) {
            new UnionEmitter(union, types).write(out, marks);
        } else if (declaration instanceof AliasType alias) {
            new AliasEmitter(alias, types).write(out, marks);
        } else if (declaration instanceof ErrorType error) {
            new ErrorEmitter(error, types, literals, scope).write(out, marks);
        }
        return file(types.names().of(declaration.name()), out);
    }

    /** What every generated class is marked with. */
    static Fragment marks(boolean mentionsDeprecated) {
        Fragment marks = Fragment.of("@$(\"io.commlib.codegen\")\n@$\n", Library.GENERATED, Library.NULL_MARKED);
        return mentionsDeprecated ? Fragment.of("$@$(\"deprecation\")\n", marks, Library.SUPPRESS_WARNINGS) : marks;
    }

    static JavaFile file(ClassName name, JavaWriter out) {
        return new JavaFile(name.packageName().replace('.', '/') + "/" + name.name() + ".java", out.finish());
    }
}
