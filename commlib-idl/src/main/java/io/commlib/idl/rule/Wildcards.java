package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.TopicOf;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.Name;

/** Only topics have wildcards: whatever else is called or emitted is at one place. */
final class Wildcards implements EndpointRule {

    @Override
    public void check(EndpointSyntax endpoint, UriSyntax uri, Diagnostics out) {
        for (Name part : uri.parts()) {
            if (part.text().equals("*") && !(endpoint instanceof TopicOf)) {
                out.report(
                        RuleId.WILDCARD,
                        part.span(),
                        "a wildcard stands for many uris, which only a topic can have",
                        "use a parameter such as {name}");
                return;
            }
        }
    }
}
