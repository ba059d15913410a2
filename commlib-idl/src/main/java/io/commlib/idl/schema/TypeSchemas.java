package io.commlib.idl.schema;

import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the types of fields. */
final class TypeSchemas {

    private final Model model;

    TypeSchemas(Model model) {
        this.model = model;
    }

    Map<String, Object> schema(Type type) {
        return schema(type, Constraints.NONE);
    }

    Map<String, Object> schema(Type type, Constraints constraints) {
        if (type instanceof OptionalType optional) {
            return Map.of("anyOf", List.of(schema(optional.type(), constraints), Map.of("type", "null")));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type instanceof PrimitiveType primitive) {
            primitive(schema, primitive);
        } else if (type instanceof NamedType named) {
            schema.put("$ref", "#/components/schemas/" + named.name());
        } else if (type instanceof ListType list) {
            array(schema, list.element());
            bound(schema, "minItems", list.minSize() == 0 ? null : list.minSize());
            bound(schema, "maxItems", list.maxSize() == Integer.MAX_VALUE ? null : list.maxSize());
        } else if (type instanceof SetType set) {
            array(schema, set.element());
            schema.put("uniqueItems", true);
        } else if (type instanceof MapType map) {
            schema.put("type", "object");
            schema.put("additionalProperties", schema(map.value()));
        }
        constrain(schema, base(type), constraints);
        return schema;
    }

    private void array(Map<String, Object> schema, Type element) {
        schema.put("type", "array");
        schema.put("items", schema(element));
    }

    /** What an alias stands for in the end. */
    private Type base(Type type) {
        Type base = type;
        while (base instanceof NamedType named && model.declaration(named.name()) instanceof AliasType alias) {
            base = alias.type();
        }
        return base;
    }

    /** A decimal and bytes are text in JSON, which bounds of numbers and of bytes do not fit. */
    private static void constrain(Map<String, Object> schema, Type base, Constraints constraints) {
        if (base != PrimitiveType.DECIMAL) {
            bound(schema, "minimum", constraints.min());
            bound(schema, "maximum", constraints.max());
        }
        if (base == PrimitiveType.STRING) {
            bound(schema, "minLength", constraints.minLength());
            bound(schema, "maxLength", constraints.maxLength());
        }
        String unit = base instanceof MapType ? "Properties" : "Items";
        bound(schema, "min" + unit, constraints.minItems());
        bound(schema, "max" + unit, constraints.maxItems());
        if (constraints.pattern() != null) {
            schema.put("pattern", "^(?:" + constraints.pattern() + ")$");
        }
    }

    private static void bound(Map<String, Object> schema, String key, @Nullable Number value) {
        if (value != null) {
            schema.put(key, value);
        }
    }

    private static void primitive(Map<String, Object> schema, PrimitiveType type) {
        switch (type) {
            case BOOL -> schema.put("type", "boolean");
            case INT8 -> integer(schema, 8, true);
            case INT16 -> integer(schema, 16, true);
            case INT32 -> integer(schema, 32, true);
            case INT64 -> integer(schema, 64, true);
            case UINT8 -> integer(schema, 8, false);
            case UINT16 -> integer(schema, 16, false);
            case UINT32 -> integer(schema, 32, false);
            case UINT64 -> integer(schema, 64, false);
            case FLOAT32, FLOAT64 -> {
                schema.put(
                        "anyOf",
                        List.of(Map.of("type", "number"), Map.of("enum", List.of("NaN", "Infinity", "-Infinity"))));
                schema.put("format", type == PrimitiveType.FLOAT32 ? "float" : "double");
            }
            case DECIMAL -> text(schema, "decimal");
            case STRING -> schema.put("type", "string");
            case BYTES -> {
                schema.put("type", "string");
                schema.put("contentEncoding", "base64");
            }
            case TIMESTAMP -> text(schema, "date-time");
            case DURATION -> text(schema, "duration");
            case UUID -> text(schema, "uuid");
            case ANY -> schema.put("description", "any JSON");
        }
    }

    private static void text(Map<String, Object> schema, String format) {
        schema.put("type", "string");
        schema.put("format", format);
    }

    private static void integer(Map<String, Object> schema, int bits, boolean signed) {
        BigInteger values = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
        schema.put("type", "integer");
        schema.put("format", (signed ? "int" : "uint") + bits);
        schema.put("minimum", new BigDecimal(signed ? values.negate() : BigInteger.ZERO));
        schema.put("maximum", new BigDecimal(values.subtract(BigInteger.ONE)));
    }
}
