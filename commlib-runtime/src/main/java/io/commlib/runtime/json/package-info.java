/** What all that read and write JSON share: looking through its long texts. */
@NullMarked
package io.commlib.runtime.json;

import org.jspecify.annotations.NullMarked;
