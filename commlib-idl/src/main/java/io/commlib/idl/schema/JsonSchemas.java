package io.commlib.idl.schema;

import io.commlib.idl.model.AliasType;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.EnumType;
import io.commlib.idl.model.ErrorType;
import io.commlib.idl.model.Field;
import io.commlib.idl.model.MessageType;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes every type of a model as JSON Schema of draft 2020-12, as OpenAPI 3.1 has it: what is valid there is what
 * the generated codecs read. Fields that are not declared are ignored, so none forbids them.
 */
public final class JsonSchemas {

    private final TypeSchemas types;

    private JsonSchemas(TypeSchemas types) {
        this.types = types;
    }

    /**
     * Describes a model.
     *
     * @param model checked
     * @return JSON by the name of its type, such as {@code com.acme.robot.Sonar}; they refer to each other as {@code
     *     #/components/schemas/NAME}. The inline messages of endpoints are among them
     */
    public static SortedMap<String, String> of(Model model) {
        JsonSchemas schemas = new JsonSchemas(new TypeSchemas(model));
        SortedMap<String, String> all = new TreeMap<>();
        for (Document document : model.documents()) {
            for (Declaration declaration : document.declarations()) {
                all.put(declaration.name().toString(), Json.text(schemas.schema(declaration)));
            }
        }
        return all;
    }

    private Map<String, Object> schema(Declaration declaration) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (declaration instanceof MessageType message) {
            object(schema, message.fields());
        } else if (declaration instanceof ErrorType error) {
            object(schema, error.fields());
        } else if (declaration instanceof EnumType constants) {
            schema.put("type", "string");
            schema.put(
                    "examples",
                    constants.values().stream().map(EnumType.Value::name).toList());
        } else if (declaration instanceof UnionType union) {
            union(schema, union);
        } else if (declaration instanceof AliasType alias) {
            schema.putAll(types.schema(alias.type(), alias.constraints()));
            put(schema, "x-unit", alias.unit());
        }
        document(schema, declaration.description(), declaration.deprecated());
        return schema;
    }

    private void object(Map<String, Object> schema, List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : fields) {
            properties.put(field.name(), property(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
    }

    private Map<String, Object> property(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>(types.schema(field.type(), field.constraints()));
        if (field.defaultValue() != null) {
            schema.put("default", Literals.json(field.defaultValue()));
        }
        put(schema, "x-unit", field.unit());
        document(schema, field.description(), field.deprecated());
        return schema;
    }

    /** An object with exactly one field; one that is not known yet is kept by readers, so any name is valid. */
    private void union(Map<String, Object> schema, UnionType union) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (UnionType.Variant variant : union.variants()) {
            Map<String, Object> property = new LinkedHashMap<>(types.schema(variant.type()));
            document(property, variant.description(), variant.deprecated());
            properties.put(variant.name(), property);
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("minProperties", 1);
        schema.put("maxProperties", 1);
    }

    private static void document(Map<String, Object> schema, String description, @Nullable String deprecated) {
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        if (deprecated != null) {
            schema.put("deprecated", true);
        }
    }

    private static void put(Map<String, Object> schema, String key, @Nullable String value) {
        if (value != null) {
            schema.put(key, value);
        }
    }
}
