package io.commlib.benchmarks.rpc;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Opened;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls: so many in flight, payloads of so many bytes, on each broker. */
public final class RpcSuite {

    /** The fields around the text of a record, in JSON. */
    private static final int FRAME_BYTES = 22;

    /**
     * Everyone.
     *
     * @return in the order of the tables
     */
    public static List<RpcContender> contenders() {
        return List.of(
                new Commlib(Broker.REDIS),
                new RawLettuce(),
                new Redisson(),
                new Commlib(Broker.RABBITMQ),
                new RawAmqp(true),
                new RawAmqp(false),
                new AmqpRpcClient(),
                new SpringAmqp(),
                new Commlib(Broker.MOSQUITTO),
                new RawHiveMq(MqttQos.AT_MOST_ONCE),
                new RawHiveMq(MqttQos.AT_LEAST_ONCE),
                new Commlib(Broker.NONE),
                new Grpc(),
                new NatsRequests());
    }

    private final Effort effort;
    private final Report report;

    /**
     * Makes one.
     *
     * @param effort how long to measure
     * @param report where results go
     */
    public RpcSuite(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    /**
     * Measures.
     *
     * @param brokers on which
     * @throws Exception when something other than a contender fails
     */
    public void run(Set<Broker> brokers) throws Exception {
        for (Broker broker : brokers) {
            List<RpcContender> here = contenders().stream()
                    .filter(contender -> contender.broker() == broker)
                    .filter(contender -> !effort.quick() || core(contender))
                    .toList();
            if (!here.isEmpty() && (!effort.quick() || here.stream().anyMatch(RpcContender::baseline))) {
                run(broker, here);
            }
        }
    }

    private static boolean core(RpcContender contender) {
        return contender.baseline() || contender instanceof Commlib || contender instanceof RawAmqp;
    }

    private void run(Broker broker, List<RpcContender> contenders) throws Exception {
        int most = Collections.max(inFlight());
        Map<RpcContender, Opened<RpcSession>> sessions = new LinkedHashMap<>();
        contenders.forEach(contender -> sessions.put(contender, new Opened<>(() -> contender.open(most))));
        try {
            for (int bytes : payloads()) {
                for (int inFlight : inFlight()) {
                    List<Entry> entries = new ArrayList<>();
                    sessions.forEach((contender, session) ->
                            entries.add(entry(contender, session, Math.max(1, bytes - FRAME_BYTES), inFlight)));
                    report.add(
                            "rpc",
                            Setting.of("broker", broker, "bytes", bytes, "inFlight", inFlight),
                            Contest.run(entries, effort));
                }
            }
        } finally {
            for (Opened<RpcSession> session : sessions.values()) {
                session.close();
            }
        }
    }

    private static Entry entry(RpcContender contender, Opened<RpcSession> session, int textLength, int inFlight) {
        return new Entry(
                contender.name(), contender.baseline(), time -> RpcLoad.run(session.get(), textLength, inFlight, time));
    }

    /** The most first: it warms up for the others. */
    private List<Integer> inFlight() {
        return effort.quick() ? List.of(64, 1) : List.of(256, 64, 1);
    }

    private List<Integer> payloads() {
        return effort.quick() ? List.of(30) : List.of(30, 1024, 64 * 1024);
    }
}
