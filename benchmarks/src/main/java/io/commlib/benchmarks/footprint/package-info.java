/** What a node takes of a process of its own, and how soon it answers. */
@NullMarked
package io.commlib.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
