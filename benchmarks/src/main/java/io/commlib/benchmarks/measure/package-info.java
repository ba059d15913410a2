/** Runs contenders in turns, sums up what they did, and prints it. */
@NullMarked
package io.commlib.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
