package io.commlib.codegen.naming;

import io.commlib.codegen.source.ClassName;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Java class of everything in a model. In each package the declared types take their names first, in the order of
 * their files, then what is made from interfaces. Immutable.
 */
public final class JavaNames {

    private final Map<TypeName, ClassName> types = new HashMap<>();
    private final Map<String, InterfaceNames> interfaces = new HashMap<>();
    private final Map<String, String> packages = new HashMap<>();
    private final Map<String, Set<String>> classesByPackage = new HashMap<>();

    /**
     * Names everything in a model.
     *
     * @param model the model
     */
    public JavaNames(Model model) {
        Map<String, List<Document>> documents = new TreeMap<>();
        for (Document document : model.documents()) {
            String name = packageName(document);
            packages.put(document.path(), name);
            documents.computeIfAbsent(name, key -> new ArrayList<>()).add(document);
        }
        Map<String, Names> scopes = new HashMap<>();
        documents.forEach((name, inPackage) ->
                scopes.put(name, nameTypes(name, inPackage, reserved(name, documents.keySet()))));
        Set<String> typeNames = new HashSet<>();
        types.values().forEach(type -> typeNames.add(type.simpleName()));
        for (Document document : model.documents()) {
            if (document.definition() != null) {
                String name = packageOf(document);
                nameInterface(
                        document, document.definition(), name, Objects.requireNonNull(scopes.get(name)), typeNames);
            }
        }
    }

    /**
     * The class of a declared type.
     *
     * @param type a type of the model
     * @return its class
     */
    public ClassName of(TypeName type) {
        ClassName name = types.get(type);
        if (name == null) {
            throw new IllegalArgumentException("not declared in this model: " + type);
        }
        return name;
    }

    /**
     * The classes of an interface.
     *
     * @param document a file with an interface
     * @return their names
     */
    public InterfaceNames of(Document document) {
        InterfaceNames names = interfaces.get(document.path());
        if (names == null) {
            throw new IllegalArgumentException("has no interface: " + document.path());
        }
        return names;
    }

    /**
     * The simple names of all generated classes of a package.
     *
     * @param packageName the package
     * @return the names of its top-level classes
     */
    public Set<String> classesOf(String packageName) {
        return classesByPackage.getOrDefault(packageName, Set.of());
    }

    private Names nameTypes(String packageName, List<Document> documents, Set<String> reserved) {
        Names names = Names.ofClasses(reserved);
        Set<String> simpleNames = new HashSet<>();
        for (Document document : documents) {
            for (Declaration declaration : document.declarations()) {
                if (!isInline(declaration)) {
                    String name =
                            names.claim(Spelling.className(declaration.name().name()));
                    simpleNames.add(name);
                    types.put(declaration.name(), new ClassName(packageName, name));
                }
            }
        }
        classesByPackage.put(packageName, simpleNames);
        return names;
    }

    private void nameInterface(
            Document document, Interface definition, String packageName, Names names, Set<String> typeNames) {
        Map<String, ClassName> holders = new LinkedHashMap<>();
        Map<String, Names> nested = new HashMap<>();
        for (Declaration declaration : document.declarations()) {
            if (isInline(declaration)) {
                String full = declaration.name().name();
                int dot = full.indexOf('.');
                ClassName holder = holders.computeIfAbsent(
                        full.substring(0, dot),
                        endpoint -> new ClassName(packageName, names.claim(Spelling.className(endpoint))));
                String role = nested.computeIfAbsent(holder.name(), name -> Names.ofClasses(Set.of(name)))
                        .claim(Spelling.className(full.substring(dot + 1)));
                types.put(declaration.name(), holder.nested(role));
            }
        }
        Set<String> classNames = new HashSet<>(typeNames);
        holders.values().forEach(holder -> classNames.add(holder.name()));
        String base = Spelling.className(definition.name());
        InterfaceNames all = new InterfaceNames(
                new ClassName(packageName, names.claim(base)),
                new ClassName(packageName, names.claim(base + "Service")),
                new ClassName(packageName, names.claim(base + "Client")),
                new ClassName(packageName, names.claim(base + "Topics")),
                new ClassName(packageName, names.claim(base + "Events")),
                holders,
                new EndpointNames(definition, classNames));
        interfaces.put(document.path(), all);
        Set<String> simpleNames = classesByPackage.computeIfAbsent(packageName, name -> new HashSet<>());
        holders.values().forEach(holder -> simpleNames.add(holder.name()));
        all.classes().forEach(name -> simpleNames.add(name.name()));
    }

    /**
     * Whether it is an inline message of an endpoint.
     *
     * @param declaration a type of a model
     * @return true for those named {@code Endpoint.Role}
     */
    public static boolean isInline(Declaration declaration) {
        return declaration.name().name().indexOf('.') >= 0;
    }

    /**
     * A class must not have the name of a package beside it, nor of one that code has to begin a full name with, nor of a
     * static field of generated classes.
     */
    private static Set<String> reserved(String packageName, Set<String> allPackages) {
        Set<String> words = new HashSet<>(Reserved.CONSTANTS);
        for (String other : allPackages) {
            int root = other.indexOf('.');
            words.add(root < 0 ? other : other.substring(0, root));
            if (other.startsWith(packageName + ".")) {
                String below = other.substring(packageName.length() + 1);
                int dot = below.indexOf('.');
                words.add(dot < 0 ? below : below.substring(0, dot));
            }
        }
        return words;
    }

    private static String packageName(Document document) {
        String wanted = document.javaPackage() == null ? document.namespace() : document.javaPackage();
        List<String> words = new ArrayList<>();
        for (String word : wanted.split("\\.", -1)) {
            words.add(Names.ofMembers(name -> false).claim(Spelling.identifier(word)));
        }
        return String.join(".", words);
    }

    /**
     * The Java package of a file.
     *
     * @param document a file of the model
     * @return the package's name
     */
    public String packageOf(Document document) {
        return packages.getOrDefault(document.path(), "");
    }
}
