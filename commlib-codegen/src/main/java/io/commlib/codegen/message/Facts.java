package io.commlib.codegen.message;

import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say about a value in Javadoc: its description, unit, limits and default. */
public final class Facts {

    private Facts() {}

    /**
     * About a field.
     *
     * @param field of a message or error
     * @return HTML; never empty
     */
    public static String of(Field field) {
        List<String> facts = new ArrayList<>();
        unit(field.unit(), facts);
        limits(field.type(), field.constraints(), facts);
        if (field.optional()) {
            facts.add("null when absent");
        }
        if (field.sensitive()) {
            facts.add("sensitive, so never printed");
        }
        if (field.defaultValue() != null) {
            byDefault(field.defaultValue(), facts);
        }
        return sentences(field.description(), facts, field.name());
    }

    /**
     * About an alias or constant.
     *
     * @param type of the value
     * @param constraints of the value
     * @param unit of the value, or null
     * @param description of the value
     * @param name of the value
     * @return HTML; never empty
     */
    public static String of(
            Type type, Constraints constraints, @Nullable String unit, String description, String name) {
        List<String> facts = new ArrayList<>();
        unit(unit, facts);
        limits(type, constraints, facts);
        return sentences(description, facts, name);
    }

    private static String sentences(String description, List<String> facts, String name) {
        String joined = String.join("; ", facts);
        if (joined.isEmpty()) {
            return description.isBlank() ? "{@code " + name + "}" : Javadoc.sentence(description);
        }
        String second = Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
        return description.isBlank() ? second : Javadoc.sentence(description) + " " + second;
    }

    private static void unit(@Nullable String unit, List<String> facts) {
        if (unit != null && !unit.isBlank()) {
            facts.add("in " + Javadoc.escape(unit));
        }
    }

    private static void limits(Type type, Constraints constraints, List<String> facts) {
        range("", constraints.min(), constraints.max(), facts);
        range("length ", constraints.minLength(), constraints.maxLength(), facts);
        range("size ", constraints.minItems(), constraints.maxItems(), facts);
        if (JavaTypes.bare(type) instanceof ListType list) {
            boolean bounded = list.maxSize() != Integer.MAX_VALUE;
            range("size ", list.minSize() > 0 ? list.minSize() : null, bounded ? list.maxSize() : null, facts);
        }
        if (constraints.pattern() != null) {
            facts.add("matches " + Javadoc.escape(constraints.pattern()));
        }
    }

    private static void range(String what, @Nullable Object min, @Nullable Object max, List<String> facts) {
        if (min != null && min.equals(max)) {
            facts.add(what + "exactly " + min);
        } else if (min != null && max != null) {
            facts.add(what + "from " + min + " to " + max);
        } else if (min != null) {
            facts.add(what + "at least " + min);
        } else if (max != null) {
            facts.add(what + "at most " + max);
        }
    }

    private static void byDefault(Literal value, List<String> facts) {
        String text = null;
        if (value instanceof Literal.OfBool bool) {
            text = String.valueOf(bool.value());
        } else if (value instanceof Literal.OfInteger integer) {
            text = integer.value().toString();
        } else if (value instanceof Literal.OfFloat number) {
            text = String.valueOf(number.value());
        } else if (value instanceof Literal.OfDecimal decimal) {
            text = decimal.value().toString();
        } else if (value instanceof Literal.OfEnum of) {
            text = of.value();
        } else if (value instanceof Literal.OfString string && string.value().length() <= 40) {
            text = "\"" + Javadoc.escape(string.value()) + "\"";
        }
        if (text != null) {
            facts.add("by default " + text);
        }
    }
}
