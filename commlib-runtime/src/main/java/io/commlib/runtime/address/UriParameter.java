package io.commlib.runtime.address;

/** A value for one {@code {name}} of a uri. Generated code has one record per name, so that values cannot be swapped. */
public interface UriParameter {

    /**
     * The name between the braces.
     *
     * @return such as {@code device}
     */
    String name();

    /**
     * The segment to put in.
     *
     * @return letters, digits, {@code _} and {@code -}, at least one
     */
    String value();
}
