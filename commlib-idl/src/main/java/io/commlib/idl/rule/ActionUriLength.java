package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.ActionOf;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.UriParser;

/** The uri of an action leaves room for what is put behind it. */
final class ActionUriLength implements EndpointRule {

    @Override
    public void check(EndpointSyntax endpoint, UriSyntax uri, Diagnostics out) {
        int most = UriParser.MAX_LENGTH - UniqueUris.LONGEST_ACTION_SUFFIX;
        if (endpoint instanceof ActionOf && uri.whole().text().length() > most) {
            out.report(
                    RuleId.BAD_URI,
                    uri.whole().span(),
                    "the uri of an action has at most " + most + " characters, but this one has "
                            + uri.whole().text().length());
        }
    }
}
