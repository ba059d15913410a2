/** Envelopes against what is documented, what is recorded of others, and what is hostile. */
@NullMarked
package io.commlib.runtime.envelope;

import org.jspecify.annotations.NullMarked;
