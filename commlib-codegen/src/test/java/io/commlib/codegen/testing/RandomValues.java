package io.commlib.codegen.testing;

import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.model.UnionType;
import io.commlib.runtime.codec.Any;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes values of generated classes that follow their declarations, from a seed. */
final class RandomValues {

    private static final int DEEPEST = 4;

    private final Model model;
    private final Function<TypeName, Class<?>> classes;
    private final Random random;
    private final RandomScalars scalars;
    private int depth;

    RandomValues(Model model, Function<TypeName, Class<?>> classes, Random random) {
        this.model = model;
        this.classes = classes;
        this.random = random;
        this.scalars = new RandomScalars(random);
    }

    Object value(Type type) {
        Object value = value(type, Constraints.NONE);
        if (value == null) {
            throw new IllegalArgumentException("may be absent: " + type);
        }
        return value;
    }

    private @Nullable Object value(Type type, Constraints constraints) {
        if (type instanceof OptionalType optional) {
            Object value = depth > DEEPEST || random.nextInt(3) == 0 ? null : value(optional.type(), constraints);
            return value == Any.NULL ? null : value; // on the wire both are null
        } else if (type instanceof PrimitiveType primitive) {
            return primitive == PrimitiveType.ANY ? any() : scalars.value(primitive, constraints);
        } else if (type instanceof ListType list) {
            List<@Nullable Object> values = new ArrayList<>();
            int size = size(constraints, list.minSize(), list.maxSize());
            for (int i = 0; i < size; i++) {
                values.add(value(list.element(), Constraints.NONE));
            }
            return values;
        } else if (type instanceof SetType set) {
            Set<Object> values = new LinkedHashSet<>();
            int size = size(constraints, 0, Integer.MAX_VALUE);
            for (int i = 0; i < size; i++) {
                values.add(value(set.element()));
            }
            return values;
        } else if (type instanceof MapType map) {
            Map<Object, @Nullable Object> values = new LinkedHashMap<>();
            int size = size(constraints, 0, Integer.MAX_VALUE);
            for (int i = 0; i < size; i++) {
                values.put(value(map.key()), value(map.value(), Constraints.NONE));
            }
            return values;
        }
        depth++;
        try {
            return declared(model.declaration(((NamedType) type).name()), constraints);
        } finally {
            depth--;
        }
    }

    private Object declared(Declaration declaration, Constraints constraints) {
        Class<?> type = classes.apply(declaration.name());
        if (declaration instanceof MessageType message) {
            return construct(type, values(message.fields()));
        } else if (declaration instanceof ErrorType error) {
            return construct(type, values(error.fields()));
        } else if (declaration instanceof AliasType alias) {
            Constraints both = RandomScalars.both(alias.constraints(), constraints);
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(value(alias.type(), both));
            return construct(type, arguments);
        } else if (declaration instanceof UnionType union) {
            return variant(union, type);
        }
        return enumValue((EnumType) declaration, type);
    }

    private List<@Nullable Object> values(List<Field> fields) {
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(field -> values.add(value(field.type(), field.constraints())));
        return values;
    }

    /** The records nested in a union's class stand in the order of its variants, and then that of unknown ones. */
    private Object variant(UnionType union, Class<?> type) {
        int index = random.nextInt(union.variants().size() + 1);
        Class<?> chosen =
                type.getPermittedSubclasses()[depth > DEEPEST ? union.variants().size() : index];
        List<@Nullable Object> arguments = new ArrayList<>();
        if (chosen.getRecordComponents().length == 2) {
            arguments.add("from_the_future");
            arguments.add(any());
        } else {
            arguments.add(value(union.variants().get(index).type()));
        }
        return construct(chosen, arguments);
    }

    private Object enumValue(EnumType type, Class<?> generated) {
        try {
            return switch (random.nextInt(4)) {
                case 0 -> generated.getMethod("of", String.class).invoke(null, "FROM_THE_FUTURE");
                case 1 -> generated.getMethod("of", int.class).invoke(null, random.nextInt());
                default ->
                    generated
                            .getMethod("of", String.class)
                            .invoke(
                                    null,
                                    type.values()
                                            .get(random.nextInt(type.values().size()))
                                            .name());
            };
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
    }

    private int size(Constraints constraints, int min, int max) {
        int least = constraints.minItems() == null ? min : Math.max(min, constraints.minItems());
        int most = constraints.maxItems() == null ? max : Math.min(max, constraints.maxItems());
        int wanted = depth > DEEPEST ? 0 : random.nextInt(4);
        return Math.max(least, Math.min(most, wanted));
    }

    private Any any() {
        depth++;
        try {
            return switch (random.nextInt(depth > DEEPEST ? 5 : 7)) {
                case 0 -> Any.NULL;
                case 1 -> Any.of(random.nextBoolean());
                case 2 -> Any.of(random.nextLong());
                case 3 -> Any.of(random.nextGaussian());
                case 4 -> Any.of(scalars.text());
                case 5 -> Any.of(List.of(any(), any()));
                default -> Any.of(Map.of("key", any()));
            };
        } finally {
            depth--;
        }
    }

    private static Object construct(Class<?> type, List<@Nullable Object> arguments) {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == arguments.size()) {
                try {
                    return constructor.newInstance(arguments.toArray());
                } catch (InvocationTargetException e) {
                    throw new AssertionError(type + " does not take " + arguments, e.getCause());
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(type + " does not take " + arguments, e);
                }
            }
        }
        throw new AssertionError("no constructor: " + type);
    }
}
