/** Calls that are answered with what they ask: one class per contender. */
@NullMarked
package io.commlib.benchmarks.rpc;

import org.jspecify.annotations.NullMarked;
