package io.commlib.codegen.source;

/**
 * The name of a Java class.
 *
 * @param packageName such as {@code java.util}
 * @param name its simple name, or those of its outer classes and its own with dots: {@code Map.Entry}
 */
public record ClassName(String packageName, String name) implements Fragment, Comparable<ClassName> {

    /**
     * Splits a full name.
     *
     * @param fullName of a top-level class, such as {@code java.util.List}
     * @return the name
     */
    public static ClassName of(String fullName) {
        int dot = fullName.lastIndexOf('.');
        return new ClassName(fullName.substring(0, dot), fullName.substring(dot + 1));
    }

    /**
     * A class nested in this one.
     *
     * @param simpleName its simple name
     * @return its name
     */
    public ClassName nested(String simpleName) {
        return new ClassName(packageName, name + "." + simpleName);
    }

    /**
     * The top-level class that holds it, or itself.
     *
     * @return its name
     */
    public ClassName top() {
        int dot = name.indexOf('.');
        return dot < 0 ? this : new ClassName(packageName, name.substring(0, dot));
    }

    /**
     * Its own name.
     *
     * @return without package and outer classes
     */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * The first part of its package's name.
     *
     * @return such as {@code java}
     */
    public String root() {
        int dot = packageName.indexOf('.');
        return dot < 0 ? packageName : packageName.substring(0, dot);
    }

    @Override
    public void appendTo(JavaWriter out) {
        out.append(out.scope().name(this));
    }

    @Override
    public int compareTo(ClassName other) {
        int byPackage = packageName.compareTo(other.packageName);
        return byPackage != 0 ? byPackage : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return packageName + "." + name;
    }
}
