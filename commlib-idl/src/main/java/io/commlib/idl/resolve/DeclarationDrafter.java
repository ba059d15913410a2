package io.commlib.idl.resolve;

import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.Position;
import io.commlib.idl.model.UnionType;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.FieldSyntax;
import io.commlib.idl.syntax.Notes;
import java.util.ArrayList;
import java.util.List;

/** Makes declarations of which everything is resolved but defaults and constants, which need all types. */
final class DeclarationDrafter {

    /** Stands for a default: that there is one is known from the beginning, and it makes the field not required. */
    private static final Literal NOT_READ_YET = new Literal.OfNull();

    private final TypeResolver types;
    private final SourceText text;

    DeclarationDrafter(TypeResolver types, SourceText text) {
        this.types = types;
        this.text = text;
    }

    Declaration draft(Symbol symbol) {
        Notes notes = symbol.syntax().notes();
        Position position = text.position(symbol.syntax().name().span());
        boolean deprecated = notes.deprecated() != null;
        if (symbol.syntax() instanceof DeclarationSyntax.Message message) {
            return new MessageType(
                    symbol.name(),
                    fields(message.fields(), deprecated),
                    List.of(),
                    notes.description(),
                    notes.deprecated(),
                    position);
        } else if (symbol.syntax() instanceof DeclarationSyntax.EnumOf enumeration) {
            return new EnumType(symbol.name(), values(enumeration), notes.description(), notes.deprecated(), position);
        } else if (symbol.syntax() instanceof DeclarationSyntax.Union union) {
            return new UnionType(
                    symbol.name(), variants(union, deprecated), notes.description(), notes.deprecated(), position);
        } else if (symbol.syntax() instanceof DeclarationSyntax.Alias alias) {
            return new AliasType(
                    symbol.name(),
                    types.resolve(alias.type(), deprecated),
                    alias.constraints().values(),
                    alias.unit(),
                    notes.description(),
                    notes.deprecated(),
                    position);
        }
        DeclarationSyntax.ErrorOf error = (DeclarationSyntax.ErrorOf) symbol.syntax();
        return new ErrorType(
                symbol.name(), fields(error.fields(), deprecated), notes.description(), notes.deprecated(), position);
    }

    private List<Field> fields(List<FieldSyntax> written, boolean deprecated) {
        List<Field> fields = new ArrayList<>(written.size());
        for (FieldSyntax field : written) {
            Notes notes = field.notes();
            fields.add(new Field(
                    field.name().text(),
                    types.resolve(field.type(), deprecated || notes.deprecated() != null),
                    field.defaultValue() == null ? null : NOT_READ_YET,
                    field.constraints().values(),
                    field.unit(),
                    field.sensitive(),
                    notes.description(),
                    notes.deprecated(),
                    text.position(field.name().span())));
        }
        return List.copyOf(fields);
    }

    private List<EnumType.Value> values(DeclarationSyntax.EnumOf enumeration) {
        return enumeration.values().stream()
                .map(value -> new EnumType.Value(
                        value.name().text(),
                        value.number(),
                        value.notes().description(),
                        value.notes().deprecated(),
                        text.position(value.name().span())))
                .toList();
    }

    private List<UnionType.Variant> variants(DeclarationSyntax.Union union, boolean deprecated) {
        return union.variants().stream()
                .map(variant -> new UnionType.Variant(
                        variant.name().text(),
                        types.resolve(
                                variant.type(), deprecated || variant.notes().deprecated() != null),
                        variant.notes().description(),
                        variant.notes().deprecated(),
                        text.position(variant.name().span())))
                .toList();
    }
}
