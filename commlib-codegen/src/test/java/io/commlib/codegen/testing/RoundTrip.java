package io.commlib.codegen.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.source.ClassName;
import io.commlib.idl.Compilation;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.NamedType;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Writes random values of all types of a model and reads them back, in every encoding. */
public final class RoundTrip {

    private final Model model;
    private final CompiledSources classes;
    private final JavaNames names;

    /** Over compiled sources. */
    public RoundTrip(Compilation compilation, CompiledSources classes) {
        this.model = Objects.requireNonNull(compilation.model());
        this.classes = classes;
        this.names = new JavaNames(model);
    }

    /**
     * Runs it.
     *
     * @param times how many values of each type
     * @return how many values were tried
     */
    public int run(int times) {
        int tried = 0;
        for (Document document : model.documents()) {
            for (Declaration declaration : document.declarations()) {
                for (int seed = 0; seed < times; seed++) {
                    check(declaration, seed);
                    tried++;
                }
            }
        }
        return tried;
    }

    private void check(Declaration declaration, int seed) {
        Class<?> type = classes.load(binaryName(names.of(declaration.name())));
        Codec<Object> codec = Interfaces.codec(type);
        Object value = new RandomValues(model, name -> classes.load(binaryName(names.of(name))), new Random(seed))
                .value(new NamedType(declaration.name()));
        String what = declaration.name() + " with seed " + seed + ": " + value;
        for (Encoding encoding : List.of(
                Encoding.JSON, Encoding.CBOR, Encoding.JSON.withAbsentAsNull(), Encoding.CBOR.withAbsentAsNull())) {
            byte[] written = encoding.encode(codec, value);
            Object read = encoding.decode(codec, written);
            assertThat(comparable(declaration, read))
                    .as("%s in %s: %s", what, encoding, new String(written, UTF_8))
                    .isEqualTo(comparable(declaration, value));
            assertThat(encoding.encode(codec, read)).as(what).isEqualTo(written);
        }
    }

    /** Exceptions are not equal to each other; their fields are. */
    private static Object comparable(Declaration declaration, Object value) {
        if (!(declaration instanceof ErrorType)) {
            return value;
        }
        List<Object> fields = new ArrayList<>();
        try {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(Objects.requireNonNullElse(field.get(value), "null"));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
        return fields;
    }

    private static String binaryName(ClassName name) {
        return name.packageName() + "." + name.name().replace('.', '$');
    }
}
