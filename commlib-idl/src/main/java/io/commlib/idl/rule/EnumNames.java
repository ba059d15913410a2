package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.DeclarationSyntax.EnumOf;
import io.commlib.idl.syntax.DeclarationSyntax.Value;
import java.util.HashMap;
import java.util.Map;

/** The values of an enum have different names and different numbers. */
final class EnumNames implements DeclarationRule {

    @Override
    public void check(DeclarationSyntax declaration, Diagnostics out) {
        if (!(declaration instanceof EnumOf enumeration)) {
            return;
        }
        Map<String, Value> names = new HashMap<>();
        Map<Integer, Value> numbers = new HashMap<>();
        for (Value value : enumeration.values()) {
            Value sameName = names.putIfAbsent(value.name().text(), value);
            if (sameName != null) {
                out.report(
                        RuleId.DUPLICATE_NAME,
                        value.name().span(),
                        "'" + value.name().text() + "' is a value already, in line "
                                + sameName.name().span().line(),
                        "remove or rename one of the two");
                continue;
            }
            Value sameNumber = numbers.putIfAbsent(value.number(), value);
            if (sameNumber != null) {
                out.report(
                        RuleId.DUPLICATE_NUMBER,
                        value.numberSpan(),
                        "'" + value.name().text() + "' has the number " + value.number() + ", which is that of '"
                                + sameNumber.name().text() + "'",
                        "a value without a number has one more than the value before it");
            }
        }
    }
}
