package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.FileSyntax;
import io.commlib.idl.syntax.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A uri with parameters had better not become the uri of another endpoint when they are filled in. */
final class OverlappingUris implements FileRule {

    /** The uris with parameters, segment by segment. */
    private static final class Branch {
        private final Map<String, Branch> words = new HashMap<>();
        private @Nullable Branch parameter;
        private @Nullable EndpointSyntax end;

        void add(EndpointSyntax endpoint, UriSyntax uri) {
            Branch at = this;
            for (Name part : uri.parts()) {
                if (part.text().startsWith("{")) {
                    at.parameter = at.parameter == null ? new Branch() : at.parameter;
                    at = at.parameter;
                } else {
                    at = at.words.computeIfAbsent(part.text(), word -> new Branch());
                }
            }
            at.end = at.end == null ? endpoint : at.end;
        }

        @Nullable
        EndpointSyntax find(List<Name> parts) {
            if (parts.isEmpty()) {
                return end;
            }
            List<Name> rest = parts.subList(1, parts.size());
            Branch word = words.get(parts.get(0).text());
            EndpointSyntax found = word == null ? null : word.find(rest);
            return found != null || parameter == null ? found : parameter.find(rest);
        }
    }

    @Override
    public void check(FileSyntax file) {
        Branch root = new Branch();
        boolean any = false;
        for (EndpointSyntax endpoint : file.endpoints()) {
            UriSyntax uri = endpoint.uri();
            if (uri != null && !uri.uri().isPattern() && !uri.uri().parameters().isEmpty()) {
                root.add(endpoint, uri);
                any = true;
            }
        }
        for (EndpointSyntax endpoint : any ? file.endpoints() : List.<EndpointSyntax>of()) {
            UriSyntax uri = endpoint.uri();
            if (uri != null && !uri.uri().isPattern() && uri.uri().parameters().isEmpty()) {
                EndpointSyntax other = root.find(uri.parts());
                if (other != null) {
                    file.out()
                            .report(
                                    RuleId.OVERLAPPING_URI,
                                    uri.whole().span(),
                                    "the uri of '" + other.name().text() + "' in line "
                                            + other.name().span().line() + " can become this one",
                                    "put a different word before or behind the parameter");
                }
            }
        }
    }
}
