package io.commlib.idl.syntax;

import io.commlib.idl.source.Span;

/** A word of a file, with its place. */
public record Name(String text, Span span) {}
