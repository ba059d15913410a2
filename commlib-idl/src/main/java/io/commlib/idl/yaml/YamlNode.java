package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;

/** A node of the tree, with its place. */
public sealed interface YamlNode permits YamlScalar, YamlMapping, YamlSequence, YamlBroken {

    /** Where it begins, and how far it reaches on that line. */
    Span span();

    /** What it is, for messages. */
    String kind();
}
