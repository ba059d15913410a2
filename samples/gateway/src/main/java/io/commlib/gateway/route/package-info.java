/** Routes that run: opened in the background, kept while the file does not change them, counted. */
@NullMarked
package io.commlib.gateway.route;

import org.jspecify.annotations.NullMarked;
