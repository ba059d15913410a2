package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/**
 * The full name of a declared type. Names are unique in a model.
 *
 * @param namespace such as {@code acme.robot}
 * @param name such as {@code Sonar}, or {@code AddTwoInts.Request} for the inline fields of an endpoint
 */
public record TypeName(String namespace, String name) implements Comparable<TypeName> {

    // Written out, because every run hashes these by the thousand, and a record's own methods are slow to come up.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypeName that && name.equals(that.name) && namespace.equals(that.namespace);
    }

    @Override
    public int hashCode() {
        return 31 * namespace.hashCode() + name.hashCode();
    }

    /** As it is written and goes over the wire: {@code acme.robot.Sonar}. */
    @Override
    public String toString() {
        return namespace + "." + name;
    }

    @Override
    public int compareTo(TypeName other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }
}
