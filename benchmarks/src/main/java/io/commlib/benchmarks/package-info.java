/** The command line of the benchmarks, and the brokers that they run on. */
@NullMarked
package io.commlib.benchmarks;

import org.jspecify.annotations.NullMarked;
