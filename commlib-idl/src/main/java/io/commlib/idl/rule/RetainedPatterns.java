package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.TopicOf;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;

/** A message is retained at the topic it is published to, which a pattern is not. */
final class RetainedPatterns implements EndpointRule {

    @Override
    public void check(EndpointSyntax endpoint, UriSyntax uri, Diagnostics out) {
        if (endpoint instanceof TopicOf topic
                && topic.retained() != null
                && uri.uri().isPattern()) {
            out.report(
                    RuleId.RETAINED_PATTERN,
                    topic.retained().span(),
                    "'retained' says nothing of a topic with wildcards",
                    "say it of the topics that are published to");
        }
    }
}
