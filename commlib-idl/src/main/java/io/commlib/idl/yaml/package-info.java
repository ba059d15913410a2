/**
 * From bytes to a tree of mappings, sequences and scalars, each with its place in the file.
 *
 * <p>A YAML library scans and parses; of it only the events are used, so that nothing is made of scalars that their
 * declared type does not say, nothing is expanded, and every place is known. It has to be one for YAML 1.2: the older
 * grammar cannot read <code>{ by: string? }</code>. Anchors, aliases, tags, directives and keys that are not text are
 * refused here.
 */
@NullMarked
package io.commlib.idl.yaml;

import org.jspecify.annotations.NullMarked;
