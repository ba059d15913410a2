/** Interfaces: descriptors, services, clients, topics and events. */
@NullMarked
package io.commlib.codegen.endpoint;

import org.jspecify.annotations.NullMarked;
