/** Tests of bridges, over every pair of brokers. */
@NullMarked
package io.commlib.runtime.bridge;

import org.jspecify.annotations.NullMarked;
