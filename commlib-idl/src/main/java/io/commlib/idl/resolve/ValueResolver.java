package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.Type;
import io.commlib.idl.source.Limits;
import io.commlib.idl.syntax.ConstantSyntax;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.FieldSyntax;
import io.commlib.idl.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the defaults and constants of one file into its declarations. */
final class ValueResolver {

    private final SourceFile file;
    private final TypeResolver resolver;
    private final LiteralReader literals;

    ValueResolver(SourceFile file, TypeResolver resolver, Types types, Limits limits) {
        this.file = file;
        this.resolver = resolver;
        this.literals = new LiteralReader(types, limits, file.out());
    }

    Declaration resolve(DeclarationSyntax written, Declaration draft) {
        if (draft instanceof MessageType message && written instanceof DeclarationSyntax.Message syntax) {
            List<Field> fields = fields(syntax.fields(), message.fields());
            return fields == message.fields() && syntax.constants().isEmpty()
                    ? draft
                    : new MessageType(
                            message.name(),
                            fields,
                            constants(syntax.constants(), message.deprecated() != null),
                            message.description(),
                            message.deprecated(),
                            message.position());
        } else if (draft instanceof ErrorType error && written instanceof DeclarationSyntax.ErrorOf syntax) {
            List<Field> fields = fields(syntax.fields(), error.fields());
            return new ErrorType(error.name(), fields, error.description(), error.deprecated(), error.position());
        }
        return draft;
    }

    /** The drafts themselves, when none has a default. */
    private List<Field> fields(List<FieldSyntax> written, List<Field> drafts) {
        List<Field> fields = null;
        for (int i = 0; i < drafts.size(); i++) {
            YamlNode value = written.get(i).defaultValue();
            if (value != null) {
                fields = fields == null ? new ArrayList<>(drafts) : fields;
                fields.set(i, withDefault(drafts.get(i), value));
            }
        }
        return fields == null ? drafts : List.copyOf(fields);
    }

    private Field withDefault(Field draft, YamlNode value) {
        if (draft.optional()) {
            file.out()
                    .report(
                            RuleId.OPTIONAL_DEFAULT,
                            value.span(),
                            "an optional field has no default: it may be absent",
                            "remove the '?' or the default");
            return draft;
        }
        Literal literal = literals.read(value, draft.type(), draft.constraints());
        return literal == null
                ? draft
                : new Field(
                        draft.name(),
                        draft.type(),
                        literal,
                        draft.constraints(),
                        draft.unit(),
                        draft.sensitive(),
                        draft.description(),
                        draft.deprecated(),
                        draft.position());
    }

    private List<Constant> constants(List<ConstantSyntax> written, boolean deprecated) {
        List<Constant> constants = new ArrayList<>(written.size());
        for (ConstantSyntax constant : written) {
            Type type = resolver.resolve(
                    constant.type(), deprecated || constant.notes().deprecated() != null);
            Literal literal = literal(constant.value(), type);
            if (literal != null) {
                constants.add(new Constant(
                        constant.name().text(),
                        type,
                        literal,
                        constant.unit(),
                        constant.notes().description(),
                        constant.notes().deprecated(),
                        file.out().text().position(constant.name().span())));
            }
        }
        return List.copyOf(constants);
    }

    private @Nullable Literal literal(@Nullable YamlNode value, Type type) {
        return value == null ? null : literals.read(value, type, Constraints.NONE);
    }
}
