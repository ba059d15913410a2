/** From the model to JSON Schema, for those who describe interfaces to the world of HTTP. */
@NullMarked
package io.commlib.idl.schema;

import org.jspecify.annotations.NullMarked;
