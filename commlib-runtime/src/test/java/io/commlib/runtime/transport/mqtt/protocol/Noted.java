package io.commlib.runtime.transport.mqtt.protocol;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what a broker sent, in words. */
final class Noted implements PacketHandler {

    private final List<String> packets = new ArrayList<>();

    List<String> packets() {
        return packets;
    }

    @Override
    public void onConnack(int reasonCode, @Nullable String reason, Connack accepted) {
        packets.add("connack " + reasonCode + " " + reason + " " + accepted);
    }

    @Override
    public void onPublish(String topic, byte[] payload, int qos, int id, boolean retained) {
        packets.add(
                "publish " + topic + " " + HexFormat.of().formatHex(payload) + " " + qos + " " + id + " " + retained);
    }

    @Override
    public void onAcknowledgement(int type, int id, int reasonCode, @Nullable String reason) {
        packets.add("acknowledgement " + type + " " + id + " " + reasonCode + " " + reason);
    }

    @Override
    public void onAnswer(int type, int id, int reasonCode, @Nullable String reason) {
        packets.add("answer " + type + " " + id + " " + reasonCode + " " + reason);
    }

    @Override
    public void onPong() {
        packets.add("pong");
    }

    @Override
    public void onDisconnect(int reasonCode, @Nullable String reason) {
        packets.add("disconnect " + reasonCode + " " + reason);
    }
}
