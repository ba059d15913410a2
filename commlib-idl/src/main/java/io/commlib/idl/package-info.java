/** The interface language: from YAML files to a checked, immutable model. */
@NullMarked
package io.commlib.idl;

import org.jspecify.annotations.NullMarked;
