package io.commlib.codegen.source;

import java.util.HashSet;
import java.util.Set;

/** Every class that generated code mentions and that is not generated itself. */
public final class Library {

    private static final Set<String> SIMPLE_NAMES = new HashSet<>();

    /** The first parts of the names of their packages. */
    public static final Set<String> ROOTS = Set.of("java", "javax", "io", "org");

    /** {@code java.lang.Boolean}. */
    public static final ClassName BOOLEAN = of("java.lang.Boolean");

    /** {@code java.lang.Deprecated}. */
    public static final ClassName DEPRECATED = of("java.lang.Deprecated");

    /** {@code java.lang.Double}. */
    public static final ClassName DOUBLE = of("java.lang.Double");

    /** {@code java.lang.Exception}. */
    public static final ClassName EXCEPTION = of("java.lang.Exception");

    /** {@code java.lang.Float}. */
    public static final ClassName FLOAT = of("java.lang.Float");

    /** {@code java.lang.Integer}. */
    public static final ClassName INTEGER = of("java.lang.Integer");

    /** {@code java.lang.Long}. */
    public static final ClassName LONG = of("java.lang.Long");

    /** {@code java.lang.Override}. */
    public static final ClassName OVERRIDE = of("java.lang.Override");

    /** {@code java.lang.String}. */
    public static final ClassName STRING = of("java.lang.String");

    /** {@code java.lang.SuppressWarnings}. */
    public static final ClassName SUPPRESS_WARNINGS = of("java.lang.SuppressWarnings");

    /** {@code java.io.IOException}. */
    public static final ClassName IO_EXCEPTION = of("java.io.IOException");

    /** {@code java.math.BigDecimal}. */
    public static final ClassName BIG_DECIMAL = of("java.math.BigDecimal");

    /** {@code java.math.BigInteger}. */
    public static final ClassName BIG_INTEGER = of("java.math.BigInteger");

    /** {@code java.time.Duration}. */
    public static final ClassName DURATION = of("java.time.Duration");

    /** {@code java.time.Instant}. */
    public static final ClassName INSTANT = of("java.time.Instant");

    /** {@code java.util.List}. */
    public static final ClassName LIST = of("java.util.List");

    /** {@code java.util.Map}. */
    public static final ClassName MAP = of("java.util.Map");

    /** {@code java.util.Set}. */
    public static final ClassName SET = of("java.util.Set");

    /** {@code java.util.UUID}. */
    public static final ClassName UUID = of("java.util.UUID");

    /** {@code java.util.concurrent.CompletableFuture}. */
    public static final ClassName COMPLETABLE_FUTURE = of("java.util.concurrent.CompletableFuture");

    /** {@code java.util.function.Consumer}. */
    public static final ClassName CONSUMER = of("java.util.function.Consumer");

    /** {@code java.util.regex.Pattern}. */
    public static final ClassName PATTERN = of("java.util.regex.Pattern");

    /** {@code javax.annotation.processing.Generated}. */
    public static final ClassName GENERATED = of("javax.annotation.processing.Generated");

    /** JSpecify's {@code NullMarked}. */
    public static final ClassName NULL_MARKED = of("org.jspecify.annotations.NullMarked");

    /** JSpecify's {@code Nullable}. */
    public static final ClassName NULLABLE = of("org.jspecify.annotations.Nullable");

    /** The runtime's {@code Action}. */
    public static final ClassName ACTION = runtime("action.Action");

    /** The runtime's {@code ActionClient}. */
    public static final ClassName ACTION_CLIENT = runtime("action.ActionClient");

    /** The runtime's {@code ActionGoal}. */
    public static final ClassName ACTION_GOAL = runtime("action.ActionGoal");

    /** The runtime's {@code ActionHandler}. */
    public static final ClassName ACTION_HANDLER = runtime("action.ActionHandler");

    /** The runtime's {@code ActionOptions}. */
    public static final ClassName ACTION_OPTIONS = runtime("action.ActionOptions");

    /** The runtime's {@code GoalContext}. */
    public static final ClassName GOAL_CONTEXT = runtime("action.GoalContext");

    /** The runtime's {@code UriParameter}. */
    public static final ClassName URI_PARAMETER = runtime("address.UriParameter");

    /** The runtime's {@code Any}. */
    public static final ClassName ANY = runtime("codec.Any");

    /** The runtime's {@code Bytes}. */
    public static final ClassName BYTES = runtime("codec.Bytes");

    /** The runtime's {@code Codec}. */
    public static final ClassName CODEC = runtime("codec.Codec");

    /** The runtime's {@code Codecs}. */
    public static final ClassName CODECS = runtime("codec.Codecs");

    /** The runtime's {@code Element}. */
    public static final ClassName ELEMENT = runtime("codec.Element");

    /** The runtime's {@code EnumCodec}. */
    public static final ClassName ENUM_CODEC = runtime("codec.EnumCodec");

    /** The runtime's {@code FieldName}. */
    public static final ClassName FIELD_NAME = runtime("codec.FieldName");

    /** The runtime's {@code Frozen}. */
    public static final ClassName FROZEN = runtime("codec.Frozen");

    /** The runtime's {@code Keys}. */
    public static final ClassName KEYS = runtime("codec.Keys");

    /** The runtime's {@code MessageReader}. */
    public static final ClassName MESSAGE_READER = runtime("codec.MessageReader");

    /** The runtime's {@code MessageWriter}. */
    public static final ClassName MESSAGE_WRITER = runtime("codec.MessageWriter");

    /** The runtime's {@code OpenEnum}. */
    public static final ClassName OPEN_ENUM = runtime("codec.OpenEnum");

    /** The runtime's {@code Violations}. */
    public static final ClassName VIOLATIONS = runtime("codec.Violations");

    /** The runtime's {@code Endpoint}. */
    public static final ClassName ENDPOINT = runtime("endpoint.Endpoint");

    /** The runtime's {@code InterfaceDescriptor}. */
    public static final ClassName INTERFACE_DESCRIPTOR = runtime("endpoint.InterfaceDescriptor");

    /** The runtime's {@code BadMessageException}. */
    public static final ClassName BAD_MESSAGE_EXCEPTION = runtime("error.BadMessageException");

    /** The runtime's {@code RemoteFailureException}. */
    public static final ClassName REMOTE_FAILURE_EXCEPTION = runtime("error.RemoteFailureException");

    /** The runtime's {@code EventChannel}. */
    public static final ClassName EVENT_CHANNEL = runtime("event.EventChannel");

    /** The runtime's {@code EventType}. */
    public static final ClassName EVENT_TYPE = runtime("event.EventType");

    /** The runtime's {@code Endpoints}. */
    public static final ClassName ENDPOINTS = runtime("node.Endpoints");

    /** The runtime's {@code Channel}. */
    public static final ClassName CHANNEL = runtime("pubsub.Channel");

    /** The runtime's {@code Delivery}. */
    public static final ClassName DELIVERY = runtime("transport.Delivery");

    /** The runtime's {@code PatternChannel}. */
    public static final ClassName PATTERN_CHANNEL = runtime("pubsub.PatternChannel");

    /** The runtime's {@code Subscription}. */
    public static final ClassName SUBSCRIPTION = runtime("pubsub.Subscription");

    /** The runtime's {@code Topic}. */
    public static final ClassName TOPIC = runtime("pubsub.Topic");

    /** The runtime's {@code ErrorType}. */
    public static final ClassName ERROR_TYPE = runtime("rpc.ErrorType");

    /** The runtime's {@code Rpc}. */
    public static final ClassName RPC = runtime("rpc.Rpc");

    /** The runtime's {@code RpcClient}. */
    public static final ClassName RPC_CLIENT = runtime("rpc.RpcClient");

    /** The runtime's {@code RpcOptions}. */
    public static final ClassName RPC_OPTIONS = runtime("rpc.RpcOptions");

    private Library() {}

    /**
     * Whether one of them has a name.
     *
     * @param simpleName any name
     * @return true if one has
     */
    public static boolean has(String simpleName) {
        return SIMPLE_NAMES.contains(simpleName);
    }

    private static ClassName runtime(String name) {
        return of("io.commlib.runtime." + name);
    }

    private static ClassName of(String fullName) {
        ClassName name = ClassName.of(fullName);
        SIMPLE_NAMES.add(name.name());
        return name;
    }
}
