/** The client of MQTT against bytes of the specification, and against brokers that do what a real one does not. */
@NullMarked
package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.NullMarked;
