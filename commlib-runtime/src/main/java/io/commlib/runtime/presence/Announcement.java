package io.commlib.runtime.presence;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.List;

/**
 * What a node says of itself: {@code {"state":"running","since":1795380653000,"period":10000,"interfaces":
 * [{"name":"acme.robot.MobileBase","version":"1.2.0"}]}}. On a topic of its own, because Python peers refuse a heartbeat
 * with more than {@code ts}.
 *
 * @param state what it does, or that it goes
 * @param since when it started, in milliseconds since 1970; tells one from an earlier one of the same name
 * @param period of its heartbeats and announcements, in milliseconds
 * @param interfaces what it serves
 */
record Announcement(NodeState state, long since, long period, List<InterfaceDescriptor> interfaces) {

    static final int MAX_INTERFACES = 256;
    private static final int MAX_NAME = 256;

    static final Codec<Announcement> CODEC = new Codec<>() {

        private static final FieldName STATE = FieldName.of("state");
        private static final FieldName SINCE = FieldName.of("since");
        private static final FieldName PERIOD = FieldName.of("period");
        private static final FieldName INTERFACES = FieldName.of("interfaces");

        @Override
        public void write(MessageWriter out, Announcement announcement) throws IOException {
            out.beginObject();
            out.field(STATE, announcement.state.wireName(), Codecs.STRING);
            out.field(SINCE, announcement.since);
            out.field(PERIOD, announcement.period);
            out.list(INTERFACES, announcement.interfaces, INTERFACE);
            out.endObject();
        }

        @Override
        public Announcement read(MessageReader in) throws IOException {
            NodeState state = NodeState.RUNNING;
            long since = 0;
            long period = 0;
            List<InterfaceDescriptor> interfaces = List.of();
            in.beginMessage("Announcement");
            while (in.nextField()) {
                switch (in.field()) {
                    case "state" -> state = NodeState.of(Codecs.STRING.read(in));
                    case "since" -> since = in.int64();
                    case "period" -> period = in.int64();
                    case "interfaces" -> interfaces = in.list(INTERFACE);
                    default -> in.skip();
                }
            }
            if (interfaces.size() > MAX_INTERFACES) {
                throw tooMuch("interfaces", "are " + interfaces.size() + ", more than " + MAX_INTERFACES);
            }
            return new Announcement(state, since, period, interfaces);
        }
    };

    private static final Codec<InterfaceDescriptor> INTERFACE = new Codec<>() {

        private static final FieldName NAME = FieldName.of("name");
        private static final FieldName VERSION = FieldName.of("version");

        @Override
        public void write(MessageWriter out, InterfaceDescriptor descriptor) throws IOException {
            out.beginObject();
            out.field(NAME, descriptor.name(), Codecs.STRING);
            out.field(VERSION, descriptor.version(), Codecs.STRING);
            out.endObject();
        }

        @Override
        public InterfaceDescriptor read(MessageReader in) throws IOException {
            String name = "";
            String version = "";
            in.beginMessage("Interface");
            while (in.nextField()) {
                switch (in.field()) {
                    case "name" -> name = Codecs.STRING.read(in);
                    case "version" -> version = Codecs.STRING.read(in);
                    default -> in.skip();
                }
            }
            if (name.length() > MAX_NAME || version.length() > MAX_NAME) {
                throw tooMuch("name and version", "have more than " + MAX_NAME + " characters");
            }
            return new InterfaceDescriptor(name, version);
        }
    };

    Announcement withState(NodeState other) {
        return new Announcement(other, since, period, interfaces);
    }

    private static BadMessageException tooMuch(String path, String problem) {
        return new BadMessageException("Announcement", List.of(new Violation(path, problem)));
    }
}
