/** The REST proxy against real HTTP servers, and against requests that mean harm. */
@NullMarked
package io.commlib.runtime.rest;

import org.jspecify.annotations.NullMarked;
