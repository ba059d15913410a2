/** Messages: records, their builders, checks, defaults and codecs. */
@NullMarked
package io.commlib.codegen.message;

import org.jspecify.annotations.NullMarked;
