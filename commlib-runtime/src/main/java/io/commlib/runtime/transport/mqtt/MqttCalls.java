package io.commlib.runtime.transport.mqtt;

/** What comes in on the connection for requests: replies, and requests to services. */
final class MqttCalls implements MqttConnection.Owner {

    private final MqttPublisher publisher;
    private final MqttRequests requests;
    private final MqttServices services;

    MqttCalls(MqttPublisher publisher, MqttRequests requests, MqttServices services) {
        this.publisher = publisher;
        this.requests = requests;
        this.services = services;
    }

    @Override
    public void onMessage(String topic, byte[] payload, boolean retained) {
        if (requests.isReply(topic)) {
            requests.onReply(topic, payload);
        } else {
            services.onMessage(topic, payload);
        }
    }

    @Override
    public void onUp(MqttLink link) {
        publisher.up(link);
    }

    @Override
    public void onDown() {
        publisher.down();
        requests.onDown();
    }
}
