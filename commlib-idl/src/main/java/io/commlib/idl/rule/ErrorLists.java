package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.RpcOf;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.TypeSyntax;
import java.util.HashSet;
import java.util.Set;

/** An rpc names each of its errors once. */
final class ErrorLists implements EndpointRule {

    @Override
    public void check(EndpointSyntax endpoint, UriSyntax uri, Diagnostics out) {
        if (endpoint instanceof RpcOf rpc) {
            Set<String> seen = new HashSet<>();
            for (TypeSyntax.Named error : rpc.errors()) {
                if (!seen.add(error.text())) {
                    out.report(
                            RuleId.DUPLICATE_NAME,
                            error.span(),
                            "'" + error.text() + "' stands here a second time",
                            "remove it");
                }
            }
        }
    }
}
