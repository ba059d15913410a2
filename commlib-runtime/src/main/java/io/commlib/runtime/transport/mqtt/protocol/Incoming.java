package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the broker sends over one connection. Used on its loop. */
final class Incoming implements PacketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final Connection connection;
    private final Session session;
    private final MqttClient.Listener listener;

    Incoming(Connection connection, Session session, MqttClient.Listener listener) {
        this.connection = connection;
        this.session = session;
        this.listener = listener;
    }

    @Override
    public void onConnack(int reasonCode, @Nullable String reason, Connack accepted) throws MalformedPacketException {
        if (connection.sender() != null) {
            throw MalformedPacketException.outOfPlace("a second CONNACK");
        }
        if (ReasonCode.isError(reasonCode)) {
            connection.end(new RefusedException(reasonCode, reason));
        } else {
            connection.onAccepted(accepted);
        }
    }

    private Sender requireOpen() throws MalformedPacketException {
        @Nullable Sender open = connection.sender();
        if (open == null) {
            throw MalformedPacketException.outOfPlace("something before CONNACK");
        }
        return open;
    }

    /** What comes after our goodbye comes too late, and is not acknowledged. */
    @Override
    public void onPublish(String topic, byte[] payload, int qos, int id, boolean retained)
            throws MalformedPacketException {
        Sender open = requireOpen();
        if (!connection.isOpen()) {
            return;
        }
        if (qos < 2 || session.receive(id)) {
            hand(topic, payload, retained);
        }
        if (qos > 0) {
            open.acknowledge(qos == 1 ? PacketType.PUBACK : PacketType.PUBREC, id, 0);
            open.flush();
        }
    }

    private void hand(String topic, byte[] payload, boolean retained) {
        try {
            listener.onMessage(topic, payload, retained);
        } catch (RuntimeException e) {
            LOG.error("A message to {} was not taken", topic, e);
        }
    }

    @Override
    public void onAcknowledgement(int type, int id, int reasonCode, @Nullable String reason)
            throws MalformedPacketException {
        Sender open = requireOpen();
        if (type == PacketType.PUBREL) {
            boolean known = session.release(id);
            open.acknowledge(PacketType.PUBCOMP, id, known ? 0 : ReasonCode.PACKET_IDENTIFIER_NOT_FOUND);
        } else {
            open.onAcknowledgement(type, id, reasonCode, reason);
        }
        open.flush();
    }

    @Override
    public void onAnswer(int type, int id, int reasonCode, @Nullable String reason) throws MalformedPacketException {
        requireOpen().onAnswer(type, id, reasonCode, reason);
    }

    @Override
    public void onPong() throws MalformedPacketException {
        requireOpen();
    }

    @Override
    public void onDisconnect(int reasonCode, @Nullable String reason) {
        connection.end(ConnectionEndedException.told(reasonCode, reason));
    }
}
