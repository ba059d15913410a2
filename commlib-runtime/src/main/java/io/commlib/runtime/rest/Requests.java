package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.rest.RestFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes HTTP requests of what callers ask for, or refuses. */
final class Requests {

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9_.-]{1,100})}");

    private Requests() {}

    static HttpRequest of(RestRequest asked, int maxBytes) {
        String verb = asked.verb().toUpperCase(Locale.ROOT);
        if (!VERBS.contains(verb)) {
            throw bad("the verb is none of " + String.join(", ", new TreeSet<>(VERBS)));
        }
        Map<String, String> headers = RequestHeaders.checked(asked.headers());
        byte[] body = WITHOUT_BODY.contains(verb) ? new byte[0] : body(asked.bodyParams(), headers);
        if (body.length > maxBytes) {
            throw bad("the body is larger than " + maxBytes + " bytes");
        }
        return new HttpRequest(verb, url(asked), headers, body);
    }

    private static Url url(RestRequest asked) {
        Url base = base(asked.target());
        String path = fill(asked.path(), asked.pathParams());
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw bad("the path does not begin with /");
        }
        if (base.target().indexOf('?') >= 0) {
            throw bad("the base url has a query; give it as query_params");
        }
        String prefix = base.target().endsWith("/")
                ? base.target().substring(0, base.target().length() - 1)
                : base.target();
        String target = prefix + Urls.escape(path);
        String query = pairs("query_params", asked.queryParams());
        String whole = query.isEmpty() ? target : target + (target.indexOf('?') < 0 ? "?" : "&") + query;
        return Urls.rooted(Urls.parse(base.origin() + whole));
    }

    private static Url base(RestTarget target) {
        if (target instanceof RestTarget.HostAndPort documented) {
            String host = documented.host();
            String scheme = host.startsWith("https://") ? "https" : "http";
            String bare = host.startsWith(scheme + "://") ? host.substring(scheme.length() + 3) : host;
            return new Url(Origin.of(scheme, bare + ":" + documented.port()), "");
        }
        return Urls.parse(((RestTarget.BaseUrl) target).url());
    }

    private static String fill(String path, Map<String, Any> parameters) {
        Matcher matcher = PARAMETER.matcher(path);
        return matcher.replaceAll(found -> {
            @Nullable Any value = parameters.get(found.group(1));
            @Nullable String text = value == null ? null : Plain.text(value);
            if (text == null || text.isEmpty() || text.equals(".") || text.equals("..")) {
                throw bad("the path needs a plain value for {" + found.group(1) + "}, in path_params");
            }
            return Matcher.quoteReplacement(Urls.encode(text));
        });
    }

    /** What is sent, whose type is then among the headers. */
    private static byte[] body(Any value, Map<String, String> headers) {
        @Nullable String type = headers.get("content-type");
        if (value.equals(Any.NULL)
                || (value instanceof Any.OfObject object && object.fields().isEmpty() && type == null)) {
            return new byte[0];
        }
        if (type != null && MediaType.isJson(type)) {
            return Encoding.JSON.encode(Codecs.ANY, value);
        }
        if (value instanceof Any.OfString text) {
            headers.putIfAbsent("content-type", "text/plain; charset=utf-8");
            return text.value().getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof Any.OfObject form) {
            headers.putIfAbsent("content-type", "application/x-www-form-urlencoded");
            return pairs("body_params", form.fields()).getBytes(StandardCharsets.US_ASCII);
        }
        throw bad("the body is a list or a plain value; say Content-Type: application/json among the headers");
    }

    /** As a form has it: {@code a=1&b=2}. Absent values are left out, lists repeat their name. */
    private static String pairs(String where, Map<String, Any> parameters) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, Any> parameter : parameters.entrySet()) {
            List<Any> values =
                    parameter.getValue() instanceof Any.OfList list ? list.values() : List.of(parameter.getValue());
            for (Any value : values) {
                if (!value.equals(Any.NULL)) {
                    pairs.add(Urls.encode(parameter.getKey()) + "="
                            + Urls.encode(plain(where, parameter.getKey(), value)));
                }
            }
        }
        return String.join("&", pairs);
    }

    private static String plain(String where, String name, Any value) {
        @Nullable String text = Plain.text(value);
        if (text == null) {
            throw bad(where + "." + name + " is neither a plain value nor a list of such");
        }
        return text;
    }

    private static RestFailure bad(String what) {
        return new RestFailure(Reason.BAD_REQUEST, what);
    }
}
