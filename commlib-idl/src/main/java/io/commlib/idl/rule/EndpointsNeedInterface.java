package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.FileSyntax;

/** Endpoints belong to an interface. */
final class EndpointsNeedInterface implements FileRule {

    @Override
    public void check(FileSyntax file) {
        if (file.definition() == null && file.complete() && !file.endpoints().isEmpty()) {
            file.out()
                    .report(
                            RuleId.NO_INTERFACE,
                            file.endpoints().get(0).name().span(),
                            "the file has endpoints, but no 'interface' that they belong to",
                            "such as 'interface: MobileBase', with a 'version'");
        }
    }
}
