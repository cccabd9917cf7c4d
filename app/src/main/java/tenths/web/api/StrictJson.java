package tenths.web.api;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the bodies of this door; everything else reads and writes JSON as the framework does.
final class StrictJson implements HttpMessageConverter<Object> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return type.isRecord()
                && type.getPackage().equals(StrictJson.class.getPackage())
                && (media == null || media.isCompatibleWith(MediaType.APPLICATION_JSON));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage input) throws IOException {
        try {
            return Reading.read(JSON.readTree(input.getBody()), type);
        } catch (JacksonException unreadable) {
            throw Refusal.faulty("", "The body is not JSON: " + unreadable.getOriginalMessage(), "Send a JSON object.");
        }
    }

    @Override
    public void write(Object value, @Nullable MediaType media, HttpOutputMessage output) {
        throw new UnsupportedOperationException("it reads requests; answers have a converter of their own");
    }
}
