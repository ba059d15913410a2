/** The language, checked and resolved: immutable, and independent of how it was written. */
@NullMarked
package io.commlib.idl.model;

import org.jspecify.annotations.NullMarked;
