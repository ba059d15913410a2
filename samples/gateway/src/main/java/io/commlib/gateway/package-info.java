/** The program: runs the routes of a file, shows them, and follows the file when it changes. */
@NullMarked
package io.commlib.gateway;

import org.jspecify.annotations.NullMarked;
