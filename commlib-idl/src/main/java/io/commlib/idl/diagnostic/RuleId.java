package io.commlib.idl.diagnostic;

import java.util.Locale;

/** Every rule of the language. Ids are stable: people search for them. */
public enum RuleId {
    FILE_TOO_LARGE("the file is larger than the limit"),
    FILE_UNREADABLE("the file is there and cannot be read"),
    TOO_MANY_FILES("the run has more files than the limit"),
    BAD_ENCODING("the file is not text in UTF-8"),
    LINE_TOO_LONG("a line is longer than the limit"),
    YAML_SYNTAX("the file is not YAML"),
    YAML_FEATURE(
            "anchors, aliases, tags, directives, several documents and keys that are not text are not part of the language"),
    TOO_DEEP("nested deeper than the limit"),
    TOO_MANY_NODES("more keys and values in one file than the limit"),
    DUPLICATE_KEY("one key twice in one mapping"),
    WRONG_KIND("a mapping, a list or a single value stands where another of them is expected"),
    UNKNOWN_KEY("a key that the language does not have"),
    MISSING_KEY("a key that is required is not there"),
    LANGUAGE_VERSION("a version of the language that this compiler does not know"),
    BAD_VALUE("the value of a key is not one it can have"),
    BAD_NAME("a name does not have the form of one"),
    RESERVED_NAME("a declaration is named like a type that the language brings"),
    BAD_NAMESPACE("a namespace or package does not have the form of one"),
    BAD_VERSION("the version is not a semantic one"),
    DUPLICATE_NAME("two declarations, fields or endpoints of one name"),
    BAD_TYPE("a type is not written as one"),
    UNKNOWN_TYPE("a type that is not declared"),
    NOT_A_TYPE("something that is declared stands where it cannot"),
    MISPLACED_OPTIONAL("a '?' where nothing can be absent"),
    MAP_KEY("a type that cannot be the key of a map"),
    LIST_SIZE("the size of a list makes no sense"),
    ALIAS_CYCLE("an alias that stands for itself"),
    INFINITE_TYPE("a message or union that no finite value can have"),
    BAD_LITERAL("a default, constant or bound is not a value of its type"),
    LITERAL_OUT_OF_RANGE("a default or constant is outside of the range of its type"),
    BROKEN_CONSTRAINT("a default breaks the constraints of its field or type"),
    OPTIONAL_DEFAULT("a field is optional and has a default"),
    CONSTRAINT_NOT_APPLICABLE("a constraint that the type cannot have"),
    CONSTRAINT_RANGE("the bounds of a constraint make no sense"),
    BAD_PATTERN("a pattern is not a regular expression"),
    EMPTY_UNION("a union without variants"),
    EMPTY_ENUM("an enum without values"),
    DUPLICATE_NUMBER("two values of an enum with one number"),
    UNKNOWN_ERROR("an rpc answers with an error that is not declared"),
    BAD_URI("a uri does not follow the notation"),
    DUPLICATE_PARAMETER("one parameter twice in one uri"),
    WILDCARD("a wildcard outside of a topic"),
    DUPLICATE_URI("two endpoints claim one uri"),
    NO_INTERFACE("a file has endpoints or a version, and no interface"),
    BAD_IMPORT("an import does not have the form of one"),
    MISSING_IMPORT("an imported file is not there"),
    IMPORT_CYCLE("a file imports itself, directly or through others"),
    TOO_MANY_IMPORTS("one file has more imports than the limit"),
    UNUSED_IMPORT(Severity.WARNING, "nothing of an imported file is used"),
    DEPRECATED_USE(Severity.WARNING, "something deprecated is used"),
    OVERLAPPING_URI(Severity.WARNING, "a uri with parameters can become the uri of another endpoint"),
    RETAINED_PATTERN(Severity.WARNING, "'retained' on a topic with wildcards");

    private final Severity severity;
    private final String meaning;

    RuleId(String meaning) {
        this(Severity.ERROR, meaning);
    }

    RuleId(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** As diagnostics show it, such as {@code unknown-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How bad it is to break it. */
    public Severity severity() {
        return severity;
    }

    /** What it is about, in one line. */
    public String meaning() {
        return meaning;
    }
}
