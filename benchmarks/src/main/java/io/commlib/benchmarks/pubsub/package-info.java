/** Messages from publishers to subscribers, counted and in order: one class per contender. */
@NullMarked
package io.commlib.benchmarks.pubsub;

import org.jspecify.annotations.NullMarked;
