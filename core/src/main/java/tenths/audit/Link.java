package tenths.audit;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An event at its position in the book, chained to the one before.
///
/// @param seq the position, from 1, without gaps
/// @param previous the hash of the link before
/// @param hash over the previous hash and the canonical bytes of this event
public record Link(long seq, Event event, Hash previous, Hash hash) {
    /// The number of this way of writing an event down. A new way gets a new number and the old one stays readable.
    static final int FORMAT = 1;

    static Link after(Head head, Event event) {
        var seq = head.seq() + 1;
        return new Link(seq, event, head.hash(), hash(seq, event, head.hash()));
    }

    private static Hash hash(long seq, Event event, Hash previous) {
        return Hash.over(previous.bytes(), canonical(seq, event).getBytes(StandardCharsets.UTF_8));
    }

    /// The event as the one JSON text that is hashed.
    public String canonical() {
        return canonical(seq, event);
    }

    private static String canonical(long seq, Event event) {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("action", event.action().word());
        members.put("actor", event.actor());
        members.put("at", event.time());
        members.put("format", FORMAT);
        members.put("id", event.id().toString());
        members.put("seq", seq);
        members.put("subject", subject(event.subject()));
        if (event.client() != null) {
            members.put("client", event.client().value());
        }
        if (event.matter() != null) {
            members.put("matter", event.matter().value());
        }
        if (event.reason() != null) {
            members.put("reason", event.reason());
        }
        members.put("details", new Json.Written(event.details()));
        return Json.write(members);
    }

    private static TreeMap<String, @Nullable Object> subject(Subject subject) {
        var members = new TreeMap<String, @Nullable Object>();
        members.put("id", subject.id());
        members.put("type", subject.type());
        members.put("version", subject.version());
        return members;
    }

    public Head head() {
        return new Head(seq, hash);
    }

    /// The hash that this event should have.
    Hash recomputed() {
        return hash(seq, event, previous);
    }
}
