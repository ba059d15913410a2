package io.commlib.benchmarks.rpc;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Suite;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Opened;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls: so many in flight, payloads of so many bytes, on each broker. */
public final class RpcSuite implements Suite {

    /** The fields around the text of a record, in JSON. */
    private static final int FRAME_BYTES = 22;

    private static final int MOST_IN_FLIGHT = 256;

    /** Of what clients are chosen by. */
    private static final int MORE_ROUNDS = 3;

    private static final List<Load> LOADS = List.of(
            new Load(30, 64, true),
            new Load(30, 1, true),
            new Load(30, MOST_IN_FLIGHT, false),
            new Load(1024, 64, false),
            new Load(1024, 1, false),
            new Load(1024, MOST_IN_FLIGHT, false),
            new Load(64 * 1024, 64, false),
            new Load(64 * 1024, 1, false),
            new Load(64 * 1024, MOST_IN_FLIGHT, false));

    /**
     * Everyone.
     *
     * @return in the order of the tables
     */
    public static List<RpcContender> contenders() {
        return List.of(
                new Commlib(Broker.REDIS),
                new RawLettuce(),
                new Redisson(false),
                new Redisson(true),
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

    @Override
    public Duration expected(Set<Broker> brokers) {
        Duration all = Duration.ZERO;
        for (Broker broker : brokers) {
            for (Load load : loads(broker)) {
                all = all.plus(effort(load).expected(contenders(broker, load).size()));
            }
        }
        return all;
    }

    @Override
    public void run(Set<Broker> brokers) throws Exception {
        for (Broker broker : brokers) {
            Map<RpcContender, Opened<RpcSession>> sessions = new LinkedHashMap<>();
            try {
                for (Load load : loads(broker)) {
                    run(broker, load, sessions);
                }
            } finally {
                sessions.forEach((contender, session) -> report.close(contender.name(), session));
            }
        }
    }

    private void run(Broker broker, Load load, Map<RpcContender, Opened<RpcSession>> sessions) {
        List<Entry> entries = new ArrayList<>();
        for (RpcContender contender : contenders(broker, load)) {
            Opened<RpcSession> session =
                    sessions.computeIfAbsent(contender, opened -> new Opened<>(() -> opened.open(MOST_IN_FLIGHT)));
            entries.add(new Entry(
                    contender.name(),
                    contender.baseline(),
                    time -> RpcLoad.run(session.get(), load.textLength(), load.inFlight(), time)));
        }
        report.add(
                "rpc",
                Setting.of("broker", broker, "bytes", load.bytes(), "inFlight", load.inFlight()),
                Contest.run(entries, effort(load)));
    }

    /** In the first setting contenders warm up for the others, too. */
    private Effort effort(Load load) {
        Effort warm = load.equals(LOADS.get(0)) ? effort : effort.again();
        return load.targeted() ? warm.moreRounds(MORE_ROUNDS) : warm;
    }

    private List<RpcContender> contenders(Broker broker, Load load) {
        return contenders().stream()
                .filter(contender -> contender.broker() == broker)
                .filter(contender -> load.targeted() && !effort.quick() || core(contender))
                .toList();
    }

    /** Ours, and the raw clients; with {@code --quick}, RabbitMQ's without acknowledgements, too. */
    private boolean core(RpcContender contender) {
        return contender.baseline() || contender instanceof Commlib || effort.quick() && contender instanceof RawAmqp;
    }

    /** With {@code --quick} only where there is a raw client. */
    private List<Load> loads(Broker broker) {
        return LOADS.stream()
                .filter(load -> !effort.quick()
                        || load.targeted() && contenders(broker, load).stream().anyMatch(RpcContender::baseline))
                .filter(load -> !contenders(broker, load).isEmpty())
                .toList();
    }

    /**
     * One setting.
     *
     * @param bytes of a record
     * @param inFlight how many calls at once
     * @param targeted whether everyone takes part, and in more rounds, since it is what clients are chosen by
     */
    private record Load(int bytes, int inFlight, boolean targeted) {

        int textLength() {
            return bytes - FRAME_BYTES;
        }
    }
}
