package io.commlib.codegen.type;

import io.commlib.codegen.naming.MemberNames;
import io.commlib.codegen.naming.Spelled;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.UnionType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Values written in interface files as Java expressions. */
public final class Literals {

    private final JavaTypes types;
    private final Scopes scopes;

    /**
     * For one model.
     *
     * @param types of the model
     * @param scopes of the model's files
     */
    public Literals(JavaTypes types, Scopes scopes) {
        this.types = types;
        this.scopes = scopes;
    }

    /**
     * Whether an expression is so cheap that it may be evaluated each time.
     *
     * @param type of the value
     * @param value the value
     * @return true for what is a constant already
     */
    public boolean isCheap(Type type, Literal value) {
        if (value instanceof Literal.OfString string) {
            return type == PrimitiveType.STRING && StringLiteral.isShort(string.value());
        }
        return types.isPrimitive(JavaTypes.bare(type))
                || value instanceof Literal.OfNull
                || (value instanceof Literal.OfEnum
                        && JavaTypes.bare(type) instanceof NamedType named
                        && types.declaration(named) instanceof EnumType);
    }

    /**
     * A value as an expression.
     *
     * @param type of the value
     * @param value the value
     * @return the expression
     */
    public Fragment of(Type type, Literal value) {
        if (value instanceof Literal.OfNull) {
            return type == PrimitiveType.ANY
                    ? Fragment.of("$.NULL", Library.ANY)
                    : Fragment.of("($) null", types.boxed(JavaTypes.bare(type)));
        } else if (type instanceof OptionalType optional) {
            return of(optional.type(), value);
        } else if (type instanceof PrimitiveType primitive) {
            return primitive == PrimitiveType.ANY ? any(value) : scalar(primitive, value);
        } else if (type instanceof NamedType named) {
            return named(named, value);
        }
        return container(type, value);
    }

    private Fragment named(NamedType type, Literal value) {
        ClassName name = types.className(type);
        Declaration declaration = types.declaration(type);
        if (declaration instanceof AliasType alias) {
            return Fragment.of("new $($)", name, of(alias.type(), value));
        } else if (declaration instanceof EnumType enumeration && value instanceof Literal.OfEnum of) {
            return Fragment.of(
                    "$.$",
                    name,
                    MemberNames.ofValues(enumeration, scopes.of(enumeration)).of(of.value()));
        } else if (declaration instanceof UnionType union && value instanceof Literal.OfUnion of) {
            return Fragment.of("$.$($)", name, MemberNames.ofFactories(union).of(of.variant()), variant(union, of));
        } else if (declaration instanceof MessageType message && value instanceof Literal.OfMessage of) {
            return message(name, message, of);
        }
        throw mismatch(type, value);
    }

    private Fragment variant(UnionType union, Literal.OfUnion value) {
        return union.variants().stream()
                .filter(variant -> variant.name().equals(value.variant()))
                .map(variant -> of(variant.type(), value.value()))
                .findFirst()
                .orElseThrow(() -> mismatch(new NamedType(union.name()), value));
    }

    private Fragment message(ClassName name, MessageType message, Literal.OfMessage value) {
        Spelled setters = MemberNames.ofMessage(message.fields(), scopes.of(message));
        List<Fragment> calls = new ArrayList<>();
        for (Field field : message.fields()) {
            Literal given = value.fields().get(field.name());
            if (given != null) {
                calls.add(Fragment.of(".$($)", setters.of(field.name()), of(field.type(), given)));
            }
        }
        return out -> {
            out.add("$.builder()", name);
            calls.forEach(call -> call.appendTo(out));
            out.add(".build()");
        };
    }

    private Fragment container(Type type, Literal value) {
        if (value instanceof Literal.OfList list) {
            boolean isList = type instanceof ListType;
            Type element = isList ? ((ListType) type).element() : ((SetType) type).element();
            List<Fragment> elements =
                    list.elements().stream().map(each -> of(element, each)).toList();
            return call(isList ? "listOf" : "setOf", elements);
        } else if (value instanceof Literal.OfMap map && type instanceof MapType mapType) {
            List<Fragment> entries = map.entries().stream()
                    .map(entry -> call(
                            "entry", List.of(of(mapType.key(), entry.getKey()), of(mapType.value(), entry.getValue()))))
                    .toList();
            return call("mapOf", entries);
        }
        throw mismatch(type, value);
    }

    private Fragment any(Literal value) {
        if (value instanceof Literal.OfList list) {
            List<Fragment> elements = list.elements().stream().map(this::any).toList();
            return Fragment.of("$.of($)", Library.ANY, call("listOf", elements));
        } else if (value instanceof Literal.OfMap map) {
            List<Fragment> entries = map.entries().stream()
                    .map(entry ->
                            call("entry", List.of(of(PrimitiveType.STRING, entry.getKey()), any(entry.getValue()))))
                    .toList();
            return Fragment.of("$.of($)", Library.ANY, call("mapOf", entries));
        } else if (value instanceof Literal.OfInteger integer && integer.value().bitLength() < Long.SIZE) {
            return Fragment.of("$.of($L)", Library.ANY, integer.value());
        } else if (value instanceof Literal.OfNull) {
            return Fragment.of("$.NULL", Library.ANY);
        }
        return Fragment.of("$.of($)", Library.ANY, free(value));
    }

    private Fragment free(Literal value) {
        if (value instanceof Literal.OfInteger) {
            return scalar(PrimitiveType.UINT64, value);
        } else if (value instanceof Literal.OfDecimal decimal) {
            return scalar(
                    PrimitiveType.FLOAT64, new Literal.OfFloat(decimal.value().doubleValue()));
        } else if (value instanceof Literal.OfFloat) {
            return scalar(PrimitiveType.FLOAT64, value);
        }
        return scalar(value instanceof Literal.OfBool ? PrimitiveType.BOOL : PrimitiveType.STRING, value);
    }

    private static Fragment call(String method, List<Fragment> arguments) {
        return out -> {
            out.add("$.$(", Library.FROZEN, method);
            for (int i = 0; i < arguments.size(); i++) {
                out.add(i == 0 ? "$" : ", $", arguments.get(i));
            }
            out.add(")");
        };
    }

    private static Fragment scalar(PrimitiveType type, Literal value) {
        if (value instanceof Literal.OfBool bool) {
            return Fragment.of("$", bool.value());
        } else if (value instanceof Literal.OfInteger integer) {
            return integer(type, integer.value());
        } else if (value instanceof Literal.OfFloat number) {
            return type == PrimitiveType.FLOAT32
                    ? Numbers.ofFloat((float) number.value())
                    : Numbers.ofDouble(number.value());
        } else if (value instanceof Literal.OfDecimal decimal) {
            return Numbers.ofDecimal(decimal.value());
        } else if (value instanceof Literal.OfString string) {
            return StringLiteral.of(string.value());
        } else if (value instanceof Literal.OfBytes bytes) {
            return Fragment.of("$.fromBase64($)", Library.BYTES, StringLiteral.of(bytes.base64()));
        } else if (value instanceof Literal.OfTimestamp timestamp) {
            return Fragment.of("$.parse(\"$\")", Library.INSTANT, timestamp.value());
        } else if (value instanceof Literal.OfDuration duration) {
            return Fragment.of("$.parse(\"$\")", Library.DURATION, duration.value());
        } else if (value instanceof Literal.OfUuid uuid) {
            return Fragment.of("$.fromString(\"$\")", Library.UUID, uuid.value());
        }
        throw mismatch(type, value);
    }

    private static Fragment integer(PrimitiveType type, BigInteger value) {
        return switch (type) {
            case INT64, UINT32 -> Fragment.of("$L", value);
            case UINT64 -> Numbers.ofBigInteger(value);
            case FLOAT32 -> Numbers.ofFloat(value.floatValue());
            case FLOAT64 -> Numbers.ofDouble(value.doubleValue());
            case DECIMAL -> Numbers.ofDecimal(new BigDecimal(value));
            default -> Fragment.of("$", value);
        };
    }

    private static IllegalArgumentException mismatch(Type type, Literal value) {
        return new IllegalArgumentException("no " + type + ": " + value);
    }
}
