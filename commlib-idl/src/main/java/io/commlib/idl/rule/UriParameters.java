package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.Name;
import java.util.HashSet;
import java.util.Set;

/** The parameters of a uri have different names. */
final class UriParameters implements EndpointRule {

    @Override
    public void check(EndpointSyntax endpoint, UriSyntax uri, Diagnostics out) {
        Set<String> seen = new HashSet<>();
        for (Name part : uri.parts()) {
            if (part.text().startsWith("{") && !seen.add(part.text())) {
                out.report(
                        RuleId.DUPLICATE_PARAMETER,
                        part.span(),
                        "the parameter " + part.text() + " stands here a second time",
                        "rename one of the two");
            }
        }
    }
}
