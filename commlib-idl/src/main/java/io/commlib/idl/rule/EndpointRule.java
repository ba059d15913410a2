package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;

/** A rule about one endpoint by itself. */
interface EndpointRule {

    void check(EndpointSyntax endpoint, UriSyntax uri, Diagnostics out);
}
