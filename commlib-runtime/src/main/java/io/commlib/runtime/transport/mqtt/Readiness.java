package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import io.commlib.runtime.transport.support.TransportLife;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** A transport is ready while none of its connections is being made anew. Thread-safe. */
final class Readiness {

    private final TransportLife life;
    private final TransportMetrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<MqttConnection.Owner> down = new HashSet<>();

    Readiness(TransportLife life, TransportMetrics metrics) {
        this.life = life;
        this.metrics = metrics;
    }

    /** The same owner, watched. */
    MqttConnection.Owner watch(MqttConnection.Owner owner) {
        return new MqttConnection.Owner() {

            @Override
            public void onMessage(String topic, byte[] payload, boolean retained) {
                owner.onMessage(topic, payload, retained);
            }

            @Override
            public void onUp(MqttLink link) {
                owner.onUp(link);
                up(owner);
            }

            @Override
            public void onDown() {
                down(owner);
                owner.onDown();
            }

            @Override
            public void onClosed() {
                forget(owner);
                owner.onClosed();
            }
        };
    }

    private void up(MqttConnection.Owner owner) {
        lock.lock();
        try {
            if (down.remove(owner)) {
                metrics.countReconnect();
            }
            if (down.isEmpty()) {
                life.become(TransportState.READY);
            }
        } finally {
            lock.unlock();
        }
    }

    private void down(MqttConnection.Owner owner) {
        lock.lock();
        try {
            down.add(owner);
            life.become(TransportState.RECONNECTING);
        } finally {
            lock.unlock();
        }
    }

    private void forget(MqttConnection.Owner owner) {
        lock.lock();
        try {
            if (down.remove(owner) && down.isEmpty()) {
                life.become(TransportState.READY);
            }
        } finally {
            lock.unlock();
        }
    }
}
