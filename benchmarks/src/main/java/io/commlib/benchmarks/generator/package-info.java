/** How long the generator takes, each run in a process of its own. */
@NullMarked
package io.commlib.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
