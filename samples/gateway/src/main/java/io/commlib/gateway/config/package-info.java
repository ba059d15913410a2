/** The gateway's file, read and checked: what is wrong with it is told with its place, all at once. */
@NullMarked
package io.commlib.gateway.config;

import org.jspecify.annotations.NullMarked;
