package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.ActionOf;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.FileSyntax;
import io.commlib.idl.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two endpoints of one interface do not claim one uri, whatever its parameters are called. An action also claims the uris
 * below it that it works with; a pattern claims nothing.
 */
final class UniqueUris implements FileRule {

    static final int LONGEST_ACTION_SUFFIX = ".cancel_goal".length();

    private static final List<String> ACTION_SUFFIXES =
            List.of("", ".send_goal", ".cancel_goal", ".get_result", ".status", ".feedback", ".notify");

    @Override
    public void check(FileSyntax file) {
        Map<String, EndpointSyntax> claims = new HashMap<>();
        for (EndpointSyntax endpoint : file.endpoints()) {
            UriSyntax uri = endpoint.uri();
            if (uri == null || uri.uri().isPattern()) {
                continue;
            }
            boolean reported = false;
            for (String claim : claims(endpoint, erased(uri))) {
                EndpointSyntax first = claims.putIfAbsent(claim, endpoint);
                if (first != null && !reported) {
                    report(file, uri, claim, first);
                    reported = true;
                }
            }
        }
    }

    private static void report(FileSyntax file, UriSyntax uri, String claim, EndpointSyntax first) {
        boolean itself = claim.equals(erased(uri));
        file.out()
                .report(
                        RuleId.DUPLICATE_URI,
                        uri.whole().span(),
                        (itself ? "the uri" : "'" + claim + "', which this action works with,") + " is that of '"
                                + first.name().text() + "' in line "
                                + first.name().span().line() + " already",
                        "every endpoint has a uri of its own");
    }

    private static List<String> claims(EndpointSyntax endpoint, String erased) {
        return endpoint instanceof ActionOf
                ? ACTION_SUFFIXES.stream().map(suffix -> erased + suffix).toList()
                : List.of(erased);
    }

    /** The uri with all parameters alike. */
    private static String erased(UriSyntax uri) {
        List<String> parts = new ArrayList<>();
        for (Name part : uri.parts()) {
            parts.add(part.text().startsWith("{") ? "{}" : part.text());
        }
        return String.join(".", parts);
    }
}
