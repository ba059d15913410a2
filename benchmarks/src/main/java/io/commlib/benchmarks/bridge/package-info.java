/** What a bridge between two brokers costs, beside what each of them costs alone. */
@NullMarked
package io.commlib.benchmarks.bridge;

import org.jspecify.annotations.NullMarked;
