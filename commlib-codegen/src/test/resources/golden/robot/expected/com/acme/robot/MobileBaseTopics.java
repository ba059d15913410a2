package com.acme.robot;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.PatternChannel;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Opens the topics of {@link MobileBase}. */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public final class MobileBaseTopics {

    private MobileBaseTopics() {}

    /**
     * {@code FrontSonar}.
     *
     * @param endpoints where to publish from or subscribe at
     * @return publishes and subscribes
     */
    public static Channel<Sonar> frontSonar(Endpoints endpoints) {
        return endpoints.channel(MobileBase.FRONT_SONAR);
    }

    /**
     * {@code AnySonar}.
     *
     * @param endpoints where to publish from or subscribe at
     * @param site for {@code site} in the uri
     * @return publishes and subscribes
     */
    public static PatternChannel<Sonar> anySonar(Endpoints endpoints, MobileBase.Site site) {
        return endpoints.patternChannel(MobileBase.ANY_SONAR.with(site));
    }
}
