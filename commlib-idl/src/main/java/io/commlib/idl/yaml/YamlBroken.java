package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;

/** A value that could not be read; what is wrong with it has been reported, so nothing more is to be said of it. */
public record YamlBroken(Span span) implements YamlNode {

    @Override
    public String kind() {
        return "something unreadable";
    }
}
