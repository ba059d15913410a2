package io.commlib.idl.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that is written as a mapping with fixed keys, and those keys. {@code !} marks the required ones. */
public enum Construct {
    FILE(
            "a file",
            "commlib! interface namespace! version description deprecated java imports messages enums unions aliases"
                    + " errors rpcs topics actions events"),
    JAVA("'java'", "package!"),
    MESSAGE("a message", "fields constants description deprecated"),
    FIELD(
            "a field",
            "type! default unit sensitive description deprecated"
                    + " min max min_length max_length min_items max_items pattern"),
    CONSTANT("a constant", "type! value! unit description deprecated"),
    ENUM("an enum", "values! description deprecated"),
    ENUM_VALUE("a value of an enum", "name! value description deprecated"),
    UNION("a union", "variants! description deprecated"),
    VARIANT("a variant", "type! description deprecated"),
    ALIAS("an alias", "type! unit description deprecated min max min_length max_length min_items max_items pattern"),
    ERROR("an error", "fields description deprecated"),
    RPC("an rpc", "uri! request response errors timeout description deprecated"),
    TOPIC("a topic", "uri! message! delivery retained description deprecated"),
    ACTION("an action", "uri! goal result feedback description deprecated"),
    EVENT("an event", "uri! payload delivery description deprecated");

    private static final Map<Construct, List<String>> KEYS = new EnumMap<>(Construct.class);
    private static final Map<Construct, List<String>> REQUIRED = new EnumMap<>(Construct.class);

    static {
        for (Construct construct : values()) {
            List<String> all = new ArrayList<>();
            List<String> needed = new ArrayList<>();
            for (String key : construct.written.split(" ", -1)) {
                boolean must = key.endsWith("!");
                String name = must ? key.substring(0, key.length() - 1) : key;
                all.add(name);
                if (must) {
                    needed.add(name);
                }
            }
            KEYS.put(construct, List.copyOf(all));
            REQUIRED.put(construct, List.copyOf(needed));
        }
    }

    private final String label;
    private final String written;

    Construct(String label, String written) {
        this.label = label;
        this.written = written;
    }

    /** What it is, with its article, such as {@code an rpc}. */
    public String label() {
        return label;
    }

    /** All keys it may have. */
    public List<String> keys() {
        return KEYS.getOrDefault(this, List.of());
    }

    /** The keys it must have. */
    public List<String> required() {
        return REQUIRED.getOrDefault(this, List.of());
    }
}
