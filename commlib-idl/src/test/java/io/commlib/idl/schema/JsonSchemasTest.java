package io.commlib.idl.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.Compilation;
import io.commlib.idl.InterfaceCompiler;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonSchemasTest {

    private static final String HEAD = "commlib: 1\nnamespace: acme\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bool|{\"type\":\"boolean\"}",
                "int8|{\"type\":\"integer\",\"format\":\"int8\",\"minimum\":-128,\"maximum\":127}",
                "uint64|{\"type\":\"integer\",\"format\":\"uint64\",\"minimum\":0,\"maximum\":18446744073709551615}",
                "'{ type: int32, min: 1, max: 9 }'|{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":9}",
                "float32|{\"anyOf\":[{\"type\":\"number\"},{\"enum\":[\"NaN\",\"Infinity\",\"-Infinity\"]}],\"format\":\"float\"}",
                "'{ type: decimal, min: 1 }'|{\"type\":\"string\",\"format\":\"decimal\"}",
                "'{ type: string, min_length: 2, max_length: 3, pattern: \"[ab]+\" }'|{\"type\":\"string\",\"minLength\":2,\"maxLength\":3,\"pattern\":\"^(?:[ab]+)$\"}",
                "bytes|{\"type\":\"string\",\"contentEncoding\":\"base64\"}",
                "timestamp|{\"type\":\"string\",\"format\":\"date-time\"}",
                "duration|{\"type\":\"string\",\"format\":\"duration\"}",
                "uuid|{\"type\":\"string\",\"format\":\"uuid\"}",
                "any|{\"description\":\"any JSON\"}",
                "'list<bool, 3>'|{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"minItems\":3,\"maxItems\":3}",
                "'list<bool, ..8>'|{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"maxItems\":8}",
                "'set<string>'|{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"uniqueItems\":true}",
                "'map<string, Other>'|{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/acme.Other\"}}",
                "string?|{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}",
                "'{ type: float64, unit: m }'|{\"anyOf\":[{\"type\":\"number\"},{\"enum\":[\"NaN\",\"Infinity\",\"-Infinity\"]}],\"format\":\"double\",\"x-unit\":\"m\"}",
                "'{ type: bool, default: true }'|{\"type\":\"boolean\",\"default\":true}",
                "'{ type: decimal, default: \"1.50\" }'|{\"type\":\"string\",\"format\":\"decimal\",\"default\":\"1.50\"}",
                "'{ type: list<int8>, default: [1, 2] }'|{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"format\":\"int8\",\"minimum\":-128,\"maximum\":127},\"default\":[1,2]}",
            })
    void eachTypeIsDescribedAsItIsOnTheWire(String type, String schema) {
        SortedMap<String, String> schemas =
                schemas(HEAD + "messages:\n  Other: {}\n  M:\n    fields:\n      f: " + type + "\n");

        String required = type.contains("?") || type.contains("default") ? "[]" : "[\"f\"]";
        assertThat(schemas.get("acme.M"))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"f\":" + schema + "},\"required\":" + required + "}");
    }

    @Test
    void declarationsOfEveryKindAreDescribed() {
        SortedMap<String, String> schemas = schemas(HEAD + """
                enums:
                  Colour: { description: "A \\"colour\\"\\nof light", values: [RED, GREEN] }
                unions:
                  Shape: { variants: { circle: float64, name: string } }
                aliases:
                  Metres: { type: float64, min: 0, unit: m }
                errors:
                  Blocked: { fields: { at: Metres } }
                messages:
                  Old: { deprecated: use New, fields: { colour: { type: Colour, default: GREEN } } }
                """);

        assertThat(schemas.keySet())
                .containsExactly("acme.Blocked", "acme.Colour", "acme.Metres", "acme.Old", "acme.Shape");
        assertThat(schemas.get("acme.Colour"))
                .isEqualTo("{\"type\":\"string\",\"examples\":[\"RED\",\"GREEN\"],"
                        + "\"description\":\"A \\\"colour\\\"\\u000aof light\"}");
        assertThat(schemas.get("acme.Shape")).contains("\"minProperties\":1,\"maxProperties\":1");
        assertThat(schemas.get("acme.Metres")).contains("\"minimum\":0", "\"x-unit\":\"m\"");
        assertThat(schemas.get("acme.Blocked")).contains("{\"at\":{\"$ref\":\"#/components/schemas/acme.Metres\"}}");
        assertThat(schemas.get("acme.Old")).contains("\"default\":\"GREEN\"", "\"deprecated\":true");
        schemas.values().forEach(schema -> assertThat(json(schema)).isInstanceOf(Map.class));
    }

    @Test
    void theMessagesOfEndpointsAreAmongThem() {
        SortedMap<String, String> schemas = schemas(HEAD + """
                interface: Robot
                version: 1.0.0
                rpcs:
                  Add: { uri: robot.add, request: { a: int8 }, response: { sum: int8 } }
                """);

        assertThat(schemas).hasSize(2);
        assertThat(schemas.values()).allSatisfy(schema -> assertThat(schema).contains("\"required\":[\""));
    }

    private static Object json(String text) {
        return Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private static SortedMap<String, String> schemas(String file) {
        Compilation compilation = new InterfaceCompiler()
                .compile(List.of(InterfaceSource.of("test.commlib.yaml", file)), ImportResolver.NONE);
        return JsonSchemas.of(Objects.requireNonNull(
                compilation.model(), () -> compilation.diagnostics().toString()));
    }
}
