package io.commlib.benchmarks.codec;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.commlib.benchmarks.model.Path;
import io.commlib.benchmarks.model.Pose;
import io.commlib.benchmarks.model.Reading;

/**
 * protobuf-java: its own generated classes, which are filled before.
 *
 * @param record to write
 * @param parser of its class
 */
record Protobuf(Message record, Parser<? extends Message> parser) implements RecordCodec {

    static Protobuf of(Reading reading) {
        io.commlib.benchmarks.proto.Reading.Builder message = io.commlib.benchmarks.proto.Reading.newBuilder()
                .setSensor(reading.sensor())
                .setSequence(reading.sequence())
                .setDistance(reading.distance())
                .setTemperature(reading.temperature())
                .setBattery(reading.battery())
                .setMoving(reading.moving())
                .setMode(reading.mode());
        return new Protobuf(message.build(), io.commlib.benchmarks.proto.Reading.parser());
    }

    static Protobuf of(Path path) {
        io.commlib.benchmarks.proto.Path message = io.commlib.benchmarks.proto.Path.newBuilder()
                .setRobot(path.robot())
                .addAllPoses(path.poses().stream().map(Protobuf::pose).toList())
                .putAllTags(path.tags())
                .build();
        return new Protobuf(message, io.commlib.benchmarks.proto.Path.parser());
    }

    private static io.commlib.benchmarks.proto.Pose pose(Pose pose) {
        return io.commlib.benchmarks.proto.Pose.newBuilder()
                .setX(pose.x())
                .setY(pose.y())
                .setTheta(pose.theta())
                .setFrame(pose.frame())
                .build();
    }

    @Override
    public byte[] write() {
        return record.toByteArray();
    }

    @Override
    public Object read(byte[] bytes) throws InvalidProtocolBufferException {
        return parser.parseFrom(bytes);
    }
}
