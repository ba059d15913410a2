package io.commlib.codegen.message;

import io.commlib.codegen.naming.Names;
import io.commlib.codegen.naming.Spelling;
import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.JavaWriter;
import io.commlib.codegen.source.Javadoc;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.StringLiteral;
import io.commlib.codegen.type.Bounds;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.NamedType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of a constructor: one chain of calls, and a nested class for the objects that they need. */
public final class ChecksEmitter {

    /** Compilers nest as deep as a chain is long. */
    private static final int LONGEST_CHAIN = 100;

    private final JavaTypes types;
    private final String holder;
    private final Set<String> checked = new HashSet<>();
    private final Names constants = Names.ofMembers(name -> false);
    private final List<Fragment> copies = new ArrayList<>();
    private final List<Fragment> calls = new ArrayList<>();
    private final List<Fragment> held = new ArrayList<>();

    /**
     * For one constructor.
     *
     * @param types of the model
     * @param holder the simple name of the nested class
     */
    public ChecksEmitter(JavaTypes types, String holder) {
        this.types = types;
        this.holder = holder;
    }

    /** For the constructor of a message or error. */
    static ChecksEmitter of(Shape shape, JavaTypes types) {
        ChecksEmitter checks = new ChecksEmitter(types, shape.nested().checks());
        for (Property property : shape.properties()) {
            boolean sensitive = property.field().sensitive();
            checks.add(
                    property.wire(),
                    property.name(),
                    property.type(),
                    property.field().constraints(),
                    sensitive);
        }
        return checks;
    }

    /**
     * Adds what is to be checked of a value.
     *
     * @param path as violations name it
     * @param name the variable that holds it
     * @param type of the value
     * @param constraints of the value
     * @param sensitive whether violations must not tell it
     */
    public void add(String path, String name, Type type, Constraints constraints, boolean sensitive) {
        checked.add(name);
        Type bare = JavaTypes.bare(type);
        if (types.isContainer(type)) {
            copies.add(Fragment.of("$ = $.$($);", name, Library.FROZEN, types.copy(type), name));
        }
        if (type == bare && !types.isPrimitive(type)) {
            boolean otherwise = types.isContainer(type) && !ElementChecks.isFilled(type);
            calls.add(Fragment.of(
                    otherwise ? ".present($, $ != null)" : ".required($, $)", StringLiteral.of(path), name));
        }
        int before = calls.size();
        constrain(path, name, name, bare, constraints);
        contents(path, name, bare, type == bare);
        if (sensitive && calls.size() > before) {
            calls.add(before, Fragment.of(".hiding()"));
            calls.add(Fragment.of(".showing()"));
        }
    }

    /** Whether there is nothing to check. */
    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The tag that says what the constructor throws. */
    String thrown(JavaWriter out) {
        return "@throws " + out.name(Library.BAD_MESSAGE_EXCEPTION) + " naming everything that does not follow its"
                + " declaration";
    }

    /**
     * Writes the compact constructor of a record, if one is needed.
     *
     * @param out where to
     * @param name of the record
     * @param subject what is checked, for people
     */
    public void writeConstructor(JavaWriter out, String name, String subject) {
        if (calls.isEmpty()) {
            return;
        }
        out.blank();
        new Javadoc("Checks what it is given, and copies collections.")
                .tag(thrown(out))
                .write(out);
        out.open("public $ {", name);
        writeChain(out, subject);
        out.close("}");
    }

    /** Writes copies of collections and the chain of calls. */
    void writeChain(JavaWriter out, String subject) {
        copies.forEach(copy -> out.add("$\n", copy));
        if (calls.isEmpty()) {
            return;
        }
        String variable = Names.ofMembers(checked::contains).claim("violations");
        boolean inParts = calls.size() > LONGEST_CHAIN;
        out.addIf(inParts, "$ $ = ", Library.VIOLATIONS, variable)
                .add("$.none()\n", Library.VIOLATIONS)
                .indent(2);
        int lastPart = (calls.size() - 1) / LONGEST_CHAIN * LONGEST_CHAIN;
        for (int i = 0; i < calls.size(); i++) {
            boolean ends = i < lastPart && (i + 1) % LONGEST_CHAIN == 0;
            out.add(ends ? "$;\n" : "$\n", calls.get(i));
            if (ends) {
                boolean last = i + 1 == lastPart;
                out.indent(-2)
                        .addIf(!last, "$ = ", variable)
                        .add("$\n", variable)
                        .indent(2);
            }
        }
        out.add(".throwIfAny(\"$\");\n", subject).indent(-2);
    }

    /**
     * Writes the nested class, if one is needed.
     *
     * @param out where to
     */
    public void writeHolder(JavaWriter out) {
        if (!held.isEmpty()) {
            out.blank().open("private static final class $ {", holder);
            held.forEach(each -> out.add("$\n", each));
            out.close("}");
        }
    }

    private void constrain(String path, String label, String name, Type type, Constraints constraints) {
        if (type instanceof NamedType named && !constraints.equals(Constraints.NONE)) {
            if (types.declaration(named) instanceof AliasType alias) {
                constrainAlias(path, name, alias, constraints);
            }
            return;
        }
        StringLiteral field = StringLiteral.of(path);
        if (type instanceof PrimitiveType primitive) {
            Bounds bounds = Bounds.of(primitive, constraints);
            if (bounds != null) {
                calls.add(Fragment.of(
                        ".range($, $, $, $)",
                        field,
                        name,
                        bound(label, "MIN", bounds.min(), bounds.object()),
                        bound(label, "MAX", bounds.max(), bounds.object())));
            }
        }
        limit("length", field, name, constraints.minLength(), constraints.maxLength());
        limit("size", field, name, minItems(type, constraints), maxItems(type, constraints));
        if (constraints.pattern() != null) {
            String constant = constants.claim(Spelling.constantName(label) + "_PATTERN");
            held.add(Fragment.of(
                    "static final $ $ = $.compile($);",
                    Library.PATTERN,
                    constant,
                    Library.PATTERN,
                    StringLiteral.of(constraints.pattern())));
            calls.add(Fragment.of(".matches($, $, $.$)", field, name, holder, constant));
        }
    }

    /** A field may narrow what an alias takes: it is the value behind the alias that is held to that. */
    private void constrainAlias(String path, String name, AliasType alias, Constraints constraints) {
        String value = name + ".value()";
        Type type = alias.type();
        while (type instanceof NamedType named && types.declaration(named) instanceof AliasType inner) {
            value += ".value()";
            type = inner.type();
        }
        constrain(path, name, name + " == null ? null : " + value, type, constraints);
    }

    private Fragment bound(String label, String suffix, @Nullable Fragment value, @Nullable ClassName object) {
        if (value == null) {
            return Fragment.of("null");
        }
        if (object == null) {
            return value;
        }
        String constant = constants.claim(Spelling.constantName(label) + "_" + suffix);
        held.add(Fragment.of("static final $ $ = $;", object, constant, value));
        return Fragment.of("$.$", holder, constant);
    }

    private void limit(String method, StringLiteral field, String name, @Nullable Integer min, @Nullable Integer max) {
        if (min != null || max != null) {
            Object most = max == null ? Fragment.of("$.MAX_VALUE", Library.INTEGER) : max;
            calls.add(Fragment.of(".$($, $, $, $)", method, field, name, Objects.requireNonNullElse(min, 0), most));
        }
    }

    /** The check that a collection is there sees to it, too, that it holds no null; all else is said here. */
    private void contents(String path, String name, Type type, boolean required) {
        if (!types.isContainer(type) || ElementChecks.isFree(type)) {
            return;
        }
        if (!ElementChecks.isFilled(type)) {
            String constant = constants.claim(Spelling.constantName(name) + "_ELEMENTS");
            held.add(Fragment.of("static final $ $ = $;", Library.ELEMENT, constant, ElementChecks.of(unsized(type))));
            calls.add(Fragment.of(".each($, $, $.$)", StringLiteral.of(path), name, holder, constant));
        } else if (!required) {
            calls.add(Fragment.of(".elements($, $)", StringLiteral.of(path), name));
        }
    }

    /** The size of the whole is checked with the other limits. */
    private static Type unsized(Type type) {
        return type instanceof ListType list ? new ListType(list.element(), 0, Integer.MAX_VALUE) : type;
    }

    private static @Nullable Integer minItems(Type type, Constraints constraints) {
        Integer min = constraints.minItems();
        int declared = type instanceof ListType list ? list.minSize() : 0;
        return declared == 0 ? min : Integer.valueOf(Math.max(declared, min == null ? 0 : min));
    }

    private static @Nullable Integer maxItems(Type type, Constraints constraints) {
        Integer max = constraints.maxItems();
        int declared = type instanceof ListType list ? list.maxSize() : Integer.MAX_VALUE;
        return declared == Integer.MAX_VALUE
                ? max
                : Integer.valueOf(Math.min(declared, max == null ? Integer.MAX_VALUE : max));
    }
}
