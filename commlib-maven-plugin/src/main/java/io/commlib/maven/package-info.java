/** The goals of the Maven plugin. */
@NullMarked
package io.commlib.maven;

import org.jspecify.annotations.NullMarked;
