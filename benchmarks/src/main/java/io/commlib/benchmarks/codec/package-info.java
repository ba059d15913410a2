/** Records to bytes and back, in JMH. */
@NullMarked
package io.commlib.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
