package tenths.audit;

import org.jspecify.annotations.Nullable;

/// An event at its position in the book, chained to the one before.
///
/// @param seq the position, from 1, without gaps
/// @param previous the hash of the link before
/// @param hash over the previous hash and the canonical bytes of this event
public record Link(long seq, Event event, Hash previous, Hash hash) {
    /// The number of this way of writing an event down. A new way gets a new number and the old one stays readable.
    static final int FORMAT = 1;

    /// The event as the one JSON text that is hashed.
    public String canonical() {
        var text = new StringBuilder();
        canonical(seq, event, text);
        return text.toString();
    }

    /// Members in the order of their names, as [Json] sorts them.
    static void canonical(long seq, Event event, StringBuilder out) {
        out.append("{\"action\":");
        Json.text(event.action().word(), out);
        member("actor", event.actor(), out);
        member("at", event.time(), out);
        member("client", event.client() == null ? null : event.client().value(), out);
        out.append(",\"details\":").append(event.details());
        out.append(",\"format\":").append(FORMAT);
        member("id", event.id().toString(), out);
        member("matter", event.matter() == null ? null : event.matter().value(), out);
        member("reason", event.reason(), out);
        out.append(",\"seq\":");
        Json.number(seq, out);
        out.append(",\"subject\":{\"id\":");
        Json.text(event.subject().id(), out);
        member("type", event.subject().type(), out);
        out.append(",\"version\":").append(event.subject().version()).append("}}");
    }

    private static void member(String name, @Nullable String text, StringBuilder out) {
        if (text != null) {
            out.append(",\"").append(name).append("\":");
            Json.text(text, out);
        }
    }

    public Head head() {
        return new Head(seq, hash);
    }
}
