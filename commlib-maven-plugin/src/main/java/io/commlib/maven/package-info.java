/** The goals of the Maven plugin: thin, over {@link io.commlib.codegen.run.GenerationRun}. */
@NullMarked
package io.commlib.maven;

import org.jspecify.annotations.NullMarked;
