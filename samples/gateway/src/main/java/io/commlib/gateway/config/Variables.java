package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.yaml.YamlScalar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts environment variables in place of {@code ${NAME}}. */
final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final Function<String, @Nullable String> environment;
    private final Diagnostics out;

    Variables(Function<String, @Nullable String> environment, Diagnostics out) {
        this.environment = environment;
        this.out = out;
    }

    static boolean isIn(String written) {
        return REFERENCE.matcher(written).find();
    }

    /** The value with its variables; null when one is not set, which is reported. */
    @Nullable
    String expand(YamlScalar written) {
        return expand(written, -1);
    }

    /** The same of a uri, where user and password may hold any character: theirs are escaped. */
    @Nullable
    String expandUri(YamlScalar written) {
        return expand(written, written.text().lastIndexOf('@'));
    }

    private @Nullable String expand(YamlScalar written, int escapedUntil) {
        StringBuilder expanded = new StringBuilder();
        boolean complete = true;
        Matcher matcher = REFERENCE.matcher(written.text());
        while (matcher.find()) {
            String value = environment.apply(matcher.group(1));
            if (value == null) {
                complete = false;
                GatewayRule.UNSET_VARIABLE.report(
                        out,
                        written.part(matcher.start(), matcher.end()),
                        "the environment variable '" + matcher.group(1) + "' is not set",
                        "set it before the gateway is started");
                continue;
            }
            matcher.appendReplacement(
                    expanded, Matcher.quoteReplacement(matcher.end() <= escapedUntil ? escaped(value) : value));
        }
        return complete ? matcher.appendTail(expanded).toString() : null;
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
