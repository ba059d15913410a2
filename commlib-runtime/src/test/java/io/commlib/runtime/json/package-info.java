@NullMarked
package io.commlib.runtime.json;

import org.jspecify.annotations.NullMarked;
