/** From several topics, through functions, to one: processors and merging aggregators, on publish and subscribe. */
@NullMarked
package io.commlib.runtime.processor;

import org.jspecify.annotations.NullMarked;
