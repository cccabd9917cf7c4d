package tenths.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;

/// One thing that happened: who did what to what, when, and why. A room fills in the details; the book never reads
/// them.
///
/// @param at kept to the microsecond; the order of events is their position in the book, not this time
/// @param actor the person or the named job; never a shared account
/// @param client of the subject, where it has one
/// @param matter of the subject, where it has one
/// @param reason what the actor gave as the reason, where one is asked for
/// @param details canonical JSON of the fields that changed, see [Json]
public record Event(
        UUID id,
        Instant at,
        String actor,
        Action action,
        Subject subject,
        @Nullable ClientId client,
        @Nullable MatterId matter,
        @Nullable String reason,
        String details) {
    private static final DateTimeFormatter TO_THE_MICROSECOND = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Event {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (actor.isBlank()) {
            throw new IllegalArgumentException("an event has an actor");
        }
        if (hasNul(actor) || hasNul(subject.id()) || (reason != null && hasNul(reason))) {
            throw new IllegalArgumentException("an event's texts have no NUL character");
        }
        if (!details.startsWith("{") || !details.endsWith("}")) {
            throw new IllegalArgumentException("the details of an event are a JSON object, not " + details);
        }
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    /// An event without client, matter, reason or details; add them with the methods below.
    public static Event of(Instant at, String actor, Action action, Subject subject) {
        return new Event(UUID.randomUUID(), at, actor, action, subject, null, null, null, "{}");
    }

    public Event about(@Nullable ClientId client, @Nullable MatterId matter) {
        return new Event(id, at, actor, action, subject, client, matter, reason, details);
    }

    public Event because(@Nullable String reason) {
        return new Event(id, at, actor, action, subject, client, matter, reason, details);
    }

    /// @param changed field names and their new values, as [Json] can write them
    public Event with(Map<String, ? extends @Nullable Object> changed) {
        return new Event(id, at, actor, action, subject, client, matter, reason, Json.write(changed));
    }

    /// The time as it stands in the book: `2026-03-31T17:05:09.000042Z`.
    String time() {
        return TO_THE_MICROSECOND.format(at);
    }
}
