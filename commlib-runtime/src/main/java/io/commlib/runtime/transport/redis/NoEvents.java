package io.commlib.runtime.transport.redis;

import io.lettuce.core.event.Event;
import io.lettuce.core.event.EventBus;
import reactor.core.publisher.Flux;

/** In place of the events that Lettuce offers to whoever asks for them, with a scheduler of its own: nobody does. */
enum NoEvents implements EventBus {
    INSTANCE;

    @Override
    public Flux<Event> get() {
        return Flux.never();
    }

    @Override
    public void publish(Event event) {
        // Nobody has asked for it.
    }
}
