package io.stratus.todo;

import java.lang.reflect.Type;
import org.springframework.cloud.function.json.JsonMapper;

/// Takes the place of the function catalogue's JSON mapper: what comes in is a stream and what goes out are bytes, and
/// both pass as they are. The catalogue's own parses each answer once more to see whether it is JSON, and brings Joda.
final class UntouchedBytes extends JsonMapper {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the catalogue's signature
    public <T> T fromJson(Object event, Type type) {
        return doFromJson(event, type);
    }

    // Unchecked, but true: the catalogue asks for the function's own input type, which the stream is of.
    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    protected <T> T doFromJson(Object event, Type type) {
        return (T) event;
    }

    @Override
    public byte[] toJson(Object answer) {
        if (answer instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalArgumentException("a function here answers bytes, not " + answer.getClass());
    }

    @Override
    public String toString(Object value) {
        return value.toString();
    }
}
