package io.commlib.benchmarks.rpc;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.CpuClock;
import io.commlib.benchmarks.model.Note;

/** A process that serves, calls once, tells when it is answered, and ends. */
public final class FirstCall {

    /** Over the raw client of the broker instead of commlib. */
    public static final String RAW = "raw";

    private FirstCall() {}

    /**
     * Runs. The broker is the one that the environment names.
     *
     * @param args the name of a {@link Broker}, and {@link #RAW} or anything else for commlib
     * @throws Exception when there is no answer
     */
    public static void main(String[] args) throws Exception {
        Broker broker = Broker.valueOf(args[0]);
        RpcContender contender = args[1].equals(RAW) ? raw(broker) : new Commlib(broker);
        try (RpcSession session = contender.open(1)) {
            session.call(new Note(1, "first")).toCompletableFuture().join();
            // Ends what is timed: to ask for the processor time loads classes of its own.
            System.out.println("answered");
            System.out.println("CPU ms=" + CpuClock.used().toMillis());
        }
        System.exit(0);
    }

    private static RpcContender raw(Broker broker) {
        return switch (broker) {
            case REDIS -> new RawLettuce();
            case RABBITMQ -> new RawAmqp(true);
            case MOSQUITTO -> new RawHiveMq(MqttQos.AT_MOST_ONCE);
            case NONE, NATS -> throw new IllegalArgumentException(broker + " has no raw client here");
        };
    }
}
