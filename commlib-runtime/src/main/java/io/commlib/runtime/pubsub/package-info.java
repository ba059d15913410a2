/** Topics: publish and subscribe, written once on the transport's four verbs. */
@NullMarked
package io.commlib.runtime.pubsub;

import org.jspecify.annotations.NullMarked;
