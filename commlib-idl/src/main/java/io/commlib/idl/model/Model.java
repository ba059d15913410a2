package io.commlib.idl.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that a run read, checked and resolved. Immutable; every {@link NamedType} in it is declared in it. */
public final class Model {

    private final List<Document> documents;
    private final Map<TypeName, Declaration> declarations = new HashMap<>();
    private final Map<TypeName, Document> owners = new HashMap<>();

    /**
     * Makes one.
     *
     * @param documents sorted by path
     */
    public Model(List<Document> documents) {
        this.documents = List.copyOf(documents);
        for (Document document : documents) {
            for (Declaration declaration : document.declarations()) {
                declarations.put(declaration.name(), declaration);
                owners.put(declaration.name(), document);
            }
        }
    }

    /** All files, sorted by path. */
    public List<Document> documents() {
        return documents;
    }

    /**
     * Finds a declaration.
     *
     * @param name of a type in this model
     * @return its declaration
     * @throws IllegalArgumentException if the model does not declare it
     */
    public Declaration declaration(TypeName name) {
        Declaration found = declarations.get(name);
        if (found == null) {
            throw new IllegalArgumentException("not declared in this model: " + name);
        }
        return found;
    }

    /**
     * Finds the file of a declaration.
     *
     * @param name of a type in this model
     * @return the file that declares it
     * @throws IllegalArgumentException if the model does not declare it
     */
    public Document owner(TypeName name) {
        Document found = owners.get(name);
        if (found == null) {
            throw new IllegalArgumentException("not declared in this model: " + name);
        }
        return found;
    }
}
