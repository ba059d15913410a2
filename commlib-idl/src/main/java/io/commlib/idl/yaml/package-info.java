/**
 * From bytes to a tree of mappings, sequences and scalars, each with its place in the file.
 *
 * <p>The language uses a part of YAML 1.2: block and flow collections and all five styles of scalars, but no anchors,
 * aliases, tags, directives or keys that are not text. That part is read here by hand, one character after the other:
 * places are exact to the column, a mistake is explained to people and does not end the reading of the file, everything
 * is bounded, and a cold JVM reads a large file several times faster than with a library. A test holds the reader to what
 * a YAML library reads.
 */
@NullMarked
package io.commlib.idl.yaml;

import org.jspecify.annotations.NullMarked;
