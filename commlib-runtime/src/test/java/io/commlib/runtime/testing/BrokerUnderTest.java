package io.commlib.runtime.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** What a test of a pattern runs on: it has to hold on each. */
public enum BrokerUnderTest {
    MEMORY {
        @Override
        public String uri() {
            return "memory:tests";
        }
    },
    REDIS {
        @Override
        public String uri() {
            return Brokers.redis();
        }
    },
    RABBIT_MQ {
        @Override
        public String uri() {
            return Brokers.rabbitMq();
        }
    },
    MOSQUITTO {
        @Override
        public String uri() {
            return Brokers.mosquitto();
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Where nodes connect to. */
    public abstract String uri();

    /** A segment that no other test uses. */
    public static String unique() {
        return "t" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    }
}
