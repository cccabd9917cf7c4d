package tenths.capture.language;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the number in front of an answer means. Both interfaces use the same numbers.
final class Status {
    private static final int OK = 200;

    private Status() {}

    /// The bytes of a good answer. Of another one only the number is kept: its text may repeat what was sent.
    static byte[] good(HttpResponse<byte[]> response) throws NoReply {
        var status = response.statusCode();
        if (status == OK) {
            return response.body();
        }
        throw new NoReply(why(status), sentence(status), pause(response));
    }

    private static NoReply.Why why(int status) {
        return switch (status) {
            case 401, 402, 403 -> NoReply.Why.KEY_REFUSED;
            case 408, 429 -> NoReply.Why.TOO_MANY;
            case 503, 529 -> NoReply.Why.OVERLOADED;
            default -> {
                if (status >= 500) {
                    yield NoReply.Why.BROKEN;
                }
                yield status >= 300 && status < 400 ? NoReply.Why.ADDRESS_REFUSED : NoReply.Why.QUESTION_REFUSED;
            }
        };
    }

    private static String sentence(int status) {
        return switch (why(status)) {
            case KEY_REFUSED -> "the provider refuses the key (" + status + ")";
            case TOO_MANY -> "the provider has had too many questions (" + status + ")";
            case OVERLOADED -> "the provider is overloaded (" + status + ")";
            case ADDRESS_REFUSED -> "the provider sends us elsewhere, and we do not follow (" + status + ")";
            case QUESTION_REFUSED -> "the provider refuses the question (" + status + ")";
            default -> "the provider has a fault (" + status + ")";
        };
    }

    private static @Nullable Duration pause(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }
}
