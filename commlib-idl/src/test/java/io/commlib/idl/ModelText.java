package io.commlib.idl;

import io.commlib.idl.model.Action;
import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Constant;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Endpoint;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Event;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.Payload;
import io.commlib.idl.model.Position;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.Topic;
import io.commlib.idl.model.UnionType;
import io.commlib.idl.resolve.TypeLabels;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model as text that people can review. */
final class ModelText {

    private final StringBuilder out = new StringBuilder();

    private ModelText() {}

    static String of(Model model) {
        ModelText text = new ModelText();
        model.documents().forEach(text::document);
        return text.out.toString();
    }

    private void document(Document document) {
        line(
                0,
                "file " + document.path(),
                "namespace " + document.namespace(),
                document.javaPackage() == null ? "" : "java " + document.javaPackage(),
                document.imported() ? "imported" : "",
                notes(document.description(), document.deprecated()));
        document.declarations().forEach(this::declaration);
        if (document.definition() != null) {
            definition(document.definition());
        }
    }

    private void declaration(Declaration declaration) {
        String head = declaration.name() + at(declaration.position());
        String notes = notes(declaration.description(), declaration.deprecated());
        if (declaration instanceof MessageType message) {
            line(1, "message " + head, notes);
            message.fields().forEach(this::field);
            message.constants().forEach(this::constant);
        } else if (declaration instanceof ErrorType error) {
            line(1, "error " + head, notes);
            error.fields().forEach(this::field);
        } else if (declaration instanceof AliasType alias) {
            line(
                    1,
                    "alias " + head,
                    "= " + TypeLabels.of(alias.type()),
                    constraints(alias.constraints()),
                    unit(alias.unit()),
                    notes);
        } else if (declaration instanceof EnumType type) {
            line(1, "enum " + head, notes);
            for (EnumType.Value value : type.values()) {
                line(
                        2,
                        value.name() + at(value.position()),
                        "= " + value.number(),
                        notes(value.description(), value.deprecated()));
            }
        } else if (declaration instanceof UnionType union) {
            line(1, "union " + head, notes);
            for (UnionType.Variant variant : union.variants()) {
                line(
                        2,
                        variant.name() + at(variant.position()),
                        TypeLabels.of(variant.type()),
                        notes(variant.description(), variant.deprecated()));
            }
        }
    }

    private void field(Field field) {
        line(
                2,
                field.name() + at(field.position()),
                TypeLabels.of(field.type()),
                field.required() ? "required" : "",
                field.defaultValue() == null ? "" : "default " + field.defaultValue(),
                constraints(field.constraints()),
                unit(field.unit()),
                field.sensitive() ? "sensitive" : "",
                notes(field.description(), field.deprecated()));
    }

    private void constant(Constant constant) {
        line(
                2,
                "const " + constant.name() + at(constant.position()),
                TypeLabels.of(constant.type()),
                "= " + constant.value(),
                unit(constant.unit()),
                notes(constant.description(), constant.deprecated()));
    }

    private void definition(Interface definition) {
        line(1, "interface " + definition.name() + at(definition.position()), definition.version());
        Stream.of(definition.rpcs(), definition.topics(), definition.actions(), definition.events())
                .flatMap(Collection::stream)
                .forEach(this::endpoint);
    }

    private void endpoint(Endpoint endpoint) {
        String carried;
        if (endpoint instanceof Rpc rpc) {
            carried = "rpc(" + payload(rpc.request()) + ") -> " + payload(rpc.response())
                    + (rpc.errors().isEmpty() ? "" : " errors " + rpc.errors())
                    + (rpc.timeout() == null ? "" : " timeout " + rpc.timeout());
        } else if (endpoint instanceof Topic topic) {
            carried = "topic(" + payload(topic.message()) + ") " + topic.delivery()
                    + (topic.retained() ? " retained" : "");
        } else if (endpoint instanceof Action action) {
            carried = "action(" + payload(action.goal()) + ") -> " + payload(action.result()) + " feedback "
                    + payload(action.feedback());
        } else {
            Event event = (Event) endpoint;
            carried = "event(" + payload(event.payload()) + ") " + event.delivery();
        }
        line(
                2,
                endpoint.name() + at(endpoint.position()),
                endpoint.uri().text(),
                endpoint.uri().segments().toString(),
                carried,
                notes(endpoint.description(), endpoint.deprecated()));
    }

    private static String payload(Payload payload) {
        return payload.message() + (payload.inline() ? " inline" : "");
    }

    private static String constraints(Constraints constraints) {
        return constraints.equals(Constraints.NONE)
                ? ""
                : constraints.toString().replaceAll("\\w+=null,? ?", "");
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : "[" + unit + "]";
    }

    private static String notes(String description, @Nullable String deprecated) {
        return (description.isEmpty() ? "" : "\"" + description.replace("\n", "\\n") + "\"")
                + (deprecated == null ? "" : " deprecated \"" + deprecated + "\"");
    }

    private static String at(Position position) {
        return "@" + position.line() + ":" + position.column();
    }

    private void line(int depth, String... parts) {
        out.append("  ".repeat(depth))
                .append(String.join(
                        " ",
                        List.of(parts).stream().filter(part -> !part.isEmpty()).toList()))
                .append('\n');
    }
}
