package io.commlib.codegen.naming;

import java.util.Locale;

/** How names of an interface file are spelled in Java. */
public final class Spelling {

    private Spelling() {}

    /**
     * As the name of a class: {@code sonar_reading} becomes {@code SonarReading}, {@code Sonar} stays.
     *
     * @param name from the interface file
     * @return an identifier that begins with a capital letter or {@code _}
     */
    public static String className(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        for (String word : name.split("_", -1)) {
            spelled.append(capitalized(word));
        }
        return identifier(spelled.toString());
    }

    /**
     * As the name of a variable or method: {@code horizontal_fov} becomes {@code horizontalFov}, {@code AddTwoInts}
     * becomes {@code addTwoInts}, {@code URL} becomes {@code url}.
     *
     * @param name from the interface file
     * @return an identifier that begins with a small letter or {@code _}
     */
    public static String memberName(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        for (String word : name.split("_", -1)) {
            String calm = isShouted(word) ? word.toLowerCase(Locale.ROOT) : word;
            spelled.append(spelled.length() == 0 ? decapitalized(calm) : capitalized(calm));
        }
        return identifier(spelled.toString());
    }

    /**
     * As the name of a constant made by the generator: {@code AddTwoInts} becomes {@code ADD_TWO_INTS}.
     *
     * @param name from the interface file
     * @return an identifier in capital letters
     */
    public static String constantName(String name) {
        StringBuilder spelled = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = Character.isUpperCase(c)
                    && i > 0
                    && name.charAt(i - 1) != '_'
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            spelled.append(begins ? "_" : "").append(Character.toUpperCase(c));
        }
        return identifier(spelled.toString());
    }

    /**
     * As it is, made an identifier if it is none.
     *
     * @param name from the interface file
     * @return an identifier
     */
    public static String identifier(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            spelled.append(allowed ? c : '_');
        }
        if (spelled.length() == 0 || Character.isDigit(spelled.charAt(0))) {
            spelled.insert(0, '_');
        }
        return spelled.toString();
    }

    private static boolean isShouted(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String decapitalized(String word) {
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
