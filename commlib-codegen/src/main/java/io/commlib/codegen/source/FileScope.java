package io.commlib.codegen.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What simple names mean in one Java file. Of two classes with one simple name the file's own goes first, then those of
 * the interface files, those of its package before others, then the library's; the one that loses is spelled out with
 * its package.
 */
public final class FileScope {

    private final String packageName;
    private final Set<String> inPackage;
    private final Map<String, ClassName> owners = new HashMap<>();
    private final SortedSet<String> roots = new TreeSet<>();
    private final SortedSet<String> imports = new TreeSet<>();

    /**
     * Makes the scope of one file.
     *
     * @param file the file's top-level class
     * @param nested the simple names of all classes nested in it, at any depth
     * @param mentioned the generated classes that the file mentions
     * @param inPackage the simple names of all generated classes of its package
     */
    public FileScope(
            ClassName file, Collection<String> nested, Collection<ClassName> mentioned, Set<String> inPackage) {
        this.packageName = file.packageName();
        this.inPackage = inPackage;
        nested.forEach(name -> owners.put(name, file.nested(name)));
        owners.putIfAbsent(file.name(), file);
        SortedSet<ClassName> elsewhere = new TreeSet<>();
        for (ClassName name : mentioned) {
            if (name.packageName().equals(packageName)) {
                claim(name.top());
            } else {
                elsewhere.add(name.top());
            }
        }
        elsewhere.forEach(this::claim);
        for (String simpleName : owners.keySet()) {
            if (Library.has(simpleName)) {
                roots.addAll(Library.ROOTS);
            }
        }
    }

    private void claim(ClassName name) {
        ClassName owner = owners.putIfAbsent(name.name(), name);
        if (owner != null && !owner.equals(name)) {
            roots.add(name.root());
        }
    }

    /**
     * The first parts of the package names that the file may have to spell out: a variable of that name would stand in
     * their way.
     *
     * @return mostly none
     */
    public Set<String> roots() {
        return roots;
    }

    /**
     * Whether a simple name means a class here.
     *
     * @param simpleName any name
     * @return true if a class that the file declares or mentions has it, or one of the library
     */
    public boolean meansClass(String simpleName) {
        return owners.containsKey(simpleName) || Library.has(simpleName);
    }

    String packageName() {
        return packageName;
    }

    Set<String> imports() {
        return imports;
    }

    /** A class's name as this file writes it. */
    String name(ClassName name) {
        ClassName top = name.top();
        ClassName owner = owners.get(top.name());
        if (owner != null && !owner.equals(top)) {
            return name.toString();
        }
        boolean visible = top.packageName().equals(packageName)
                || (top.packageName().equals("java.lang") && !inPackage.contains(top.name()));
        if (!visible) {
            imports.add(top.toString());
        }
        return name.name();
    }
}
