package io.commlib.codegen.naming;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of one scope, and the one rule for those that clash: a name that Java or the generator needs for itself, or
 * that another thing of the scope has already, gets {@code _} appended until it is free. Things claim their names in the
 * order of the file.
 */
public final class Names {

    private final Predicate<String> reserved;
    private final boolean ignoreCase;
    private final Set<String> taken = new HashSet<>();

    private Names(Predicate<String> reserved, boolean ignoreCase) {
        this.reserved = reserved;
        this.ignoreCase = ignoreCase;
    }

    /**
     * Names of fields, variables and methods.
     *
     * @param reserved what is needed otherwise
     * @return an empty scope
     */
    public static Names ofMembers(Predicate<String> reserved) {
        return new Names(reserved, false);
    }

    /**
     * Names of classes, which become names of files: two that differ only in case clash.
     *
     * @param reserved what is needed otherwise
     * @return an empty scope
     */
    public static Names ofClasses(Collection<String> reserved) {
        return new Names(reserved::contains, true);
    }

    /**
     * Takes a name, or the next free one.
     *
     * @param wanted the name
     * @return the name to use
     */
    public String claim(String wanted) {
        String name = wanted;
        while (Reserved.KEYWORDS.contains(name) || reserved.test(name) || taken.contains(key(name))) {
            name += "_";
        }
        taken.add(key(name));
        return name;
    }

    /**
     * Whether a name could be taken as it is.
     *
     * @param name the name
     * @return true if it is free
     */
    public boolean isFree(String name) {
        return !Reserved.KEYWORDS.contains(name) && !reserved.test(name) && !taken.contains(key(name));
    }

    private String key(String name) {
        return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
    }
}
