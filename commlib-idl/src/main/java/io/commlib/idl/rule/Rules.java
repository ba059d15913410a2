package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.OptionalType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.model.UnionType;
import io.commlib.idl.resolve.Resolved;
import io.commlib.idl.resolve.ResolvedType;
import io.commlib.idl.resolve.SourceFile;
import io.commlib.idl.resolve.Types;
import io.commlib.idl.source.Limits;
import io.commlib.idl.syntax.ConstantSyntax;
import io.commlib.idl.syntax.ConstraintsSyntax;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.syntax.FieldSyntax;
import io.commlib.idl.syntax.TypeSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules, and the one walk that holds everything to them. A new rule is a class of its own, and a line here. */
public final class Rules {

    private final List<TypeRule> typeRules = List.of(new MapKeys());
    private final List<ConstraintRule> constraintRules;
    private final List<DeclarationRule> declarationRules = List.of(new EnumNames());
    private final List<EndpointRule> endpointRules = List.of(
            new Wildcards(), new UriParameters(), new ActionUriLength(), new RetainedPatterns(), new ErrorLists());
    private final List<FileRule> fileRules =
            List.of(new EndpointsNeedInterface(), new UniqueUris(), new OverlappingUris());
    private final List<RunRule> runRules = List.of(new FiniteTypes(), new FiniteDefaults());

    private final Types types;

    private Rules(Types types, Limits limits) {
        this.types = types;
        this.constraintRules = List.of(new ApplicableConstraints(), new ConstraintBounds(), new PatternSyntax(limits));
    }

    /**
     * Holds a run to all rules.
     *
     * @param resolved the run; what breaks a rule is reported in its file
     * @param limits how much of everything
     */
    public static void check(Resolved resolved, Limits limits) {
        Rules rules = new Rules(resolved.types(), limits);
        for (ResolvedType type : resolved.declared()) {
            rules.declaration(type);
        }
        for (SourceFile file : resolved.files()) {
            rules.file(file);
        }
        for (RunRule rule : rules.runRules) {
            rule.check(resolved);
        }
    }

    private void declaration(ResolvedType type) {
        Diagnostics out = type.file().out();
        DeclarationSyntax written = type.written();
        for (DeclarationRule rule : declarationRules) {
            rule.check(written, out);
        }
        if (written instanceof DeclarationSyntax.Message syntax && type.declared() instanceof MessageType message) {
            fields(syntax.fields(), message.fields(), out);
            constants(syntax.constants(), message.constants(), out);
        } else if (written instanceof DeclarationSyntax.ErrorOf syntax && type.declared() instanceof ErrorType error) {
            fields(syntax.fields(), error.fields(), out);
        } else if (written instanceof DeclarationSyntax.Alias syntax && type.declared() instanceof AliasType alias) {
            type(syntax.type(), alias.type(), out);
            constraints(syntax.constraints(), alias.type(), out);
        } else if (written instanceof DeclarationSyntax.Union syntax && type.declared() instanceof UnionType union) {
            for (int i = 0; i < union.variants().size(); i++) {
                type(syntax.variants().get(i).type(), union.variants().get(i).type(), out);
            }
        }
    }

    private void fields(List<FieldSyntax> written, List<Field> fields, Diagnostics out) {
        for (int i = 0; i < fields.size(); i++) {
            type(written.get(i).type(), fields.get(i).type(), out);
            constraints(written.get(i).constraints(), fields.get(i).type(), out);
        }
    }

    /** Constants that have no value, which has been reported, are not among the declared ones. */
    private void constants(List<ConstantSyntax> written, List<Constant> constants, Diagnostics out) {
        for (int i = 0; written.size() == constants.size() && i < constants.size(); i++) {
            type(written.get(i).type(), constants.get(i).type(), out);
        }
    }

    private void constraints(ConstraintsSyntax written, Type type, Diagnostics out) {
        if (written.written().isEmpty()) {
            return;
        }
        Type bound = types.underlying(type);
        if (!Types.isUnknown(bound)) {
            for (ConstraintRule rule : constraintRules) {
                rule.check(written, bound, out);
            }
        }
    }

    /** A type, and all types inside it. */
    private void type(@Nullable TypeSyntax written, Type type, Diagnostics out) {
        if (written == null) {
            return;
        }
        for (TypeRule rule : typeRules) {
            rule.check(written, type, types, out);
        }
        if (written instanceof TypeSyntax.Optional syntax && type instanceof OptionalType optional) {
            type(syntax.type(), optional.type(), out);
        } else if (written instanceof TypeSyntax.ListOf syntax && type instanceof ListType list) {
            type(syntax.element(), list.element(), out);
        } else if (written instanceof TypeSyntax.SetOf syntax && type instanceof SetType set) {
            type(syntax.element(), set.element(), out);
        } else if (written instanceof TypeSyntax.MapOf syntax && type instanceof MapType map) {
            type(syntax.key(), map.key(), out);
            type(syntax.value(), map.value(), out);
        }
    }

    private void file(SourceFile file) {
        for (EndpointSyntax endpoint : file.syntax().endpoints()) {
            UriSyntax uri = endpoint.uri();
            if (uri != null) {
                for (EndpointRule rule : endpointRules) {
                    rule.check(endpoint, uri, file.out());
                }
            }
        }
        for (FileRule rule : fileRules) {
            rule.check(file.syntax());
        }
    }
}
