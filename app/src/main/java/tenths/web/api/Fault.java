package tenths.web.api;

import java.util.regex.Pattern;

/// One thing that stands in the way of a request.
///
/// @param field where in the request it is, for example `decisions[0].units`; blank where no field is to blame
/// @param message what is wrong
/// @param repair what to send instead; blank where the message says it already
public record Fault(String field, String message, String repair) {
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!]) (?=\\p{Lu})");

    /// A sentence of the desk: what comes behind its first full stop is the repair.
    static Fault of(String sentence) {
        var parts = SENTENCES.split(sentence, 2);
        return new Fault("", parts[0], parts.length > 1 ? parts[1] : "");
    }

    String words() {
        var place = field.isEmpty() ? "" : field + ": ";
        return place + message + (repair.isEmpty() ? "" : " " + repair);
    }
}
