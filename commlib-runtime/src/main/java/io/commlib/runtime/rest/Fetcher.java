package io.commlib.runtime.rest;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.rest.RestFailure.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a request and follows where it is redirected to; each step is checked as the first. Thread-safe. */
final class Fetcher {

    private final Reach reach;
    private final HttpExchange exchange;
    private final int maxRedirects;

    Fetcher(Reach reach, HttpExchange exchange, int maxRedirects) {
        this.reach = reach;
        this.exchange = exchange;
        this.maxRedirects = maxRedirects;
    }

    /** The first answer that is no redirect; any answer when redirects are not followed. */
    HttpAnswer fetch(HttpRequest first, Deadline deadline) {
        HttpRequest request = first;
        for (int step = 0; step <= maxRedirects; step++) {
            HttpAnswer answer =
                    exchange.make(request, reach.addresses(request.url().origin()), deadline);
            @Nullable String location = answer.header("Location");
            if (maxRedirects == 0 || location == null || !isRedirect(answer.status())) {
                return answer;
            }
            request = redirected(request, answer.status(), location);
        }
        throw new RestFailure(
                Reason.TOO_MANY_REDIRECTS, first.url().origin() + " redirects more than " + maxRedirects + " times");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** What follows a redirect (RFC 9110, 15.4): 303 asks with GET, and so does what browsers make of 301 and 302. */
    private static HttpRequest redirected(HttpRequest request, int status, String location) {
        Url url = Urls.resolve(request.url(), location);
        Origin from = request.url().origin();
        if (from.scheme().equals("https") && url.origin().scheme().equals("http")) {
            throw new RestFailure(Reason.NOT_ALLOWED, from + " redirects to a connection without TLS");
        }
        Map<String, String> headers =
                url.origin().equals(from) ? request.headers() : RequestHeaders.harmless(request.headers());
        boolean asGet = (status == 303 && !request.verb().equals("HEAD"))
                || (status <= 302 && request.verb().equals("POST"));
        return asGet
                ? new HttpRequest("GET", url, headers, new byte[0])
                : new HttpRequest(request.verb(), url, headers, request.body());
    }
}
