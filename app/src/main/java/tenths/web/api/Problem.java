package tenths.web.api;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// How the API says no: a problem document of RFC 9457.
///
/// @param type names the kind of problem; programs may rely on it
/// @param title the same in words
/// @param status of HTTP
/// @param detail all errors in one text, for people
/// @param errors all of them at once
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:tenths:problem:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Problem {
        errors = List.copyOf(errors);
    }

    /// Kinds of problem that are the API's own.
    enum Kind {
        FAULTY("faulty", "The request is faulty", 400),
        NOT_FOUND("not-found", "Not found", 404),
        STALE("stale", "Changed meanwhile", 409),
        RUNNING("still-running", "Still at work", 409),
        TOO_LARGE("too-large", "Too large", 413),
        REFUSED("refused", "Refused", 422),
        KEY_REUSED("key-reused", "Idempotency-Key used before", 422),
        NOT_YET("not-yet", "Not ready yet", 503);

        private final String word;
        private final String title;
        private final int status;

        Kind(String word, String title, int status) {
            this.word = word;
            this.title = title;
            this.status = status;
        }
    }

    static Problem of(Kind kind, List<Fault> errors) {
        return new Problem(PREFIX + kind.word, kind.title, kind.status, words(errors), errors);
    }

    /// A problem that says no more than its status.
    public static Problem plain(int status, String title, List<String> reasons) {
        var errors = reasons.stream().map(Fault::of).toList();
        return new Problem("about:blank", title, status, words(errors), errors);
    }

    private static String words(List<Fault> errors) {
        return errors.stream().map(Fault::words).collect(Collectors.joining(" "));
    }

    /// As it is sent.
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
