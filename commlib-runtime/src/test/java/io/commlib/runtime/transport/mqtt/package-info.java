/** MQTT against a real Mosquitto. */
@NullMarked
package io.commlib.runtime.transport.mqtt;

import org.jspecify.annotations.NullMarked;
