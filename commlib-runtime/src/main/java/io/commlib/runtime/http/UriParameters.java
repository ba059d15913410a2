package io.commlib.runtime.http;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.address.UriTemplate;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters that a uri still needs, taken from the query of a request. */
final class UriParameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Set<String> names = new LinkedHashSet<>();

    UriParameters(UriTemplate uri) {
        Matcher matcher = PARAMETER.matcher(uri.toString());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    Set<String> names() {
        return names;
    }

    /** Exactly those that are needed. */
    UriParameter[] of(URI request) throws Problem {
        List<UriParameter> parameters = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(names);
        @Nullable String query = request.getRawQuery();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!missing.remove(name)) {
                throw bad("'" + name + "' is no parameter here, or is there twice");
            }
            parameters.add(new Given(name, decoded(equals < 0 ? "" : pair.substring(equals + 1))));
        }
        if (!missing.isEmpty()) {
            throw bad("the query must say " + String.join(", ", missing));
        }
        return parameters.toArray(UriParameter[]::new);
    }

    private static String decoded(String text) throws Problem {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad("the query is not encoded as one");
        }
    }

    private static Problem bad(String what) {
        return new Problem(400, "Bad parameters", what);
    }

    private record Given(String name, String value) implements UriParameter {}
}
