package io.stratus.common.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stratus.common.Check;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/// The JSON of this API: no null members, enums in lower case, instants in UTC to the second.
final class Json {

    private static final String NOT_AN_OBJECT = "must be one JSON object";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(new Seconds()))
            .build();

    private Json() {}

    static String write(Object body) {
        return body instanceof JsonText text ? text.json() : MAPPER.writeValueAsString(body);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static JsonNode event(InputStream in) {
        return MAPPER.readTree(in);
    }

    /// @throws Check.Invalid if it is not exactly one JSON object, or an object in it names a member twice
    static ObjectNode object(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser);
        }
    }

    private static ObjectNode read(JsonParser parser) {
        try {
            if (MAPPER.readTree(parser) instanceof ObjectNode object) {
                return object;
            }
        } catch (MismatchedInputException e) {
            // Jackson stands at the member it refuses; without one, something follows the first value.
            var pointer = parser.streamReadContext().pathAsPointer().toString();
            throw Check.invalid(pointer, pointer.isEmpty() ? NOT_AN_OBJECT : "must be there once");
        } catch (JacksonException e) {
            throw Check.invalid("", NOT_AN_OBJECT);
        }
        throw Check.invalid("", NOT_AN_OBJECT);
    }

    private static final class Seconds extends StdSerializer<Instant> {

        Seconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}
