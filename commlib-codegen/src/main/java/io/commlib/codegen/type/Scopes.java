package io.commlib.codegen.type;

import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.naming.NestedNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.FileScope;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.model.UnionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What simple names mean in the files of a model. */
public final class Scopes {

    private final Model model;
    private final JavaTypes types;

    /**
     * For one model.
     *
     * @param model the model
     * @param types of the model
     */
    public Scopes(Model model, JavaTypes types) {
        this.model = model;
        this.types = types;
    }

    /**
     * The scope of the file that holds a declared type.
     *
     * @param declaration the type
     * @return a new scope
     */
    public FileScope of(Declaration declaration) {
        ClassName file = types.names().of(declaration.name()).top();
        List<Declaration> inFile = JavaNames.isInline(declaration) ? siblings(declaration) : List.of(declaration);
        List<String> nested = new ArrayList<>();
        Mentions mentions = new Mentions(types);
        for (Declaration each : inFile) {
            ClassName name = types.names().of(each.name());
            NestedNames inside = NestedNames.of(name);
            nested.addAll(inside.all());
            if (!name.equals(file)) {
                nested.add(name.simpleName());
            }
            if (each instanceof UnionType union) {
                nested.addAll(MemberNames.ofVariants(union, name).all());
            }
            mentions.addAllOf(each);
        }
        return of(file, nested, mentions.names());
    }

    /**
     * The scope of a file.
     *
     * @param file its class
     * @param nested the simple names of the classes nested in it
     * @param mentioned the declared types that it mentions
     * @return a new scope
     */
    public FileScope of(ClassName file, Collection<String> nested, Collection<TypeName> mentioned) {
        List<ClassName> classes = mentioned.stream().map(types.names()::of).toList();
        return ofFile(file, nested, classes);
    }

    /**
     * The scope of a file.
     *
     * @param file its class
     * @param nested the simple names of the classes nested in it
     * @param mentioned the generated classes that it mentions
     * @return a new scope
     */
    public FileScope ofFile(ClassName file, Collection<String> nested, List<ClassName> mentioned) {
        return new FileScope(file, nested, mentioned, types.names().classesOf(file.packageName()));
    }

    /** The inline messages of one endpoint, which share a file. */
    private List<Declaration> siblings(Declaration declaration) {
        ClassName file = types.names().of(declaration.name()).top();
        return model.owner(declaration.name()).declarations().stream()
                .filter(JavaNames::isInline)
                .filter(each -> types.names().of(each.name()).top().equals(file))
                .toList();
    }
}
