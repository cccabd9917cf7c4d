package tenths.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares readings with the answers that a person gave, field by field and style by style.
final class NoteScore {
    /// How a field came out.
    enum Mark {
        RIGHT,
        /// Left open, or filled in with a flag that makes a person look.
        ASKED,
        /// Left open although the note says it, and nothing points to it.
        MISSED,
        /// Filled in, wrong, and nothing points to it: the worst that can happen.
        SILENTLY_WRONG
    }

    private static final List<String> FIELDS =
            List.of("entries", "minutes", "matter", "date", "activity", "billable", "flags");
    private static final Set<String> OF_TIME = Set.of(
            "no_duration",
            "ambiguous_duration",
            "inconsistent_total",
            "split_needed",
            "exceeds_24h",
            "amends_earlier",
            "negative",
            "overlap");
    private static final Set<String> OF_MATTER =
            Set.of("ambiguous_matter", "unknown_matter", "no_matter", "split_needed", "near_match", "amends_earlier");
    private static final Set<String> OF_DATE =
            Set.of("ambiguous_date", "invalid_date", "future_date", "stale_date", "amends_earlier");

    /// Flags that others rely on; each of them that is expected has to be there.
    private static final Set<String> PROMISED = Set.of(
            "no_duration",
            "ambiguous_matter",
            "ambiguous_date",
            "ambiguous_duration",
            "unknown_matter",
            "unknown_timekeeper",
            "inconsistent_total",
            "overlap",
            "exceeds_24h",
            "future_date",
            "invalid_date",
            "amends_earlier",
            "injection");
    private static final String UNJUDGED = "*";

    private final Map<String, Integer> flaggedRight = new TreeMap<>();
    private final Map<String, Map<String, Map<Mark, Integer>>> byStyle = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /// One note with its answer.
    void add(JsonNode note, JsonNode reading) {
        var style = note.path("style").asString("all");
        var id = note.path("id").asString("");
        var flags = flags(reading);
        var wanted = note.path("expected").path("entries");
        var got = reading.path("entries");
        var isCountRight = wanted.size() == got.size();
        mark(
                style,
                "entries",
                id,
                isCountRight ? Mark.RIGHT : uncertain(flags) ? Mark.ASKED : Mark.SILENTLY_WRONG,
                wanted.size() + " expected, read " + got.size());
        for (var n = 0; n < Math.min(wanted.size(), got.size()); n++) {
            entry(style, id, wanted.get(n), got.get(n));
        }
        for (var flag : note.path("expected").path("flags")) {
            if (PROMISED.contains(flag.asString())) {
                var mark = flags.contains(flag.asString()) ? Mark.RIGHT : Mark.MISSED;
                mark(style, "flags", id, mark, flag.asString() + " expected, read " + flags);
            }
        }
    }

    private static boolean uncertain(Set<String> flags) {
        return flags.stream().anyMatch(OF_TIME::contains) || flags.contains("injection");
    }

    /// An entry answers for itself: a flag of its neighbour makes nobody look at this one.
    private void entry(String style, String id, JsonNode wanted, JsonNode got) {
        var flags = flags(got);
        minutes(style, id, wanted, text(got, "minutes"), flags);
        matter(style, id, wanted, got, flags);
        compare(style, "date", id, text(wanted, "date"), text(got, "date"), OF_DATE, flags);
        activity(style, id, wanted.path("activity_code"), text(got, "activityCode"));
        compare(style, "billable", id, text(wanted, "billable"), text(got, "billable"), Set.of(), flags);
    }

    /// A list of minutes means that any of them is right, null among them.
    private void minutes(String style, String id, JsonNode wanted, @Nullable String got, Set<String> flags) {
        var accepted = new HashSet<String>();
        for (var each : wanted.path("minutes")) {
            accepted.add(each.isNull() ? "" : each.asString());
        }
        var isOneOfSeveral = accepted.contains(got == null ? "" : got);
        var right = isOneOfSeveral || wanted.path("minutes").isArray() ? got : text(wanted, "minutes");
        compare(style, "minutes", id, accepted.isEmpty() || isOneOfSeveral ? right : UNJUDGED, got, OF_TIME, flags);
    }

    private void compare(
            String style,
            String field,
            String id,
            @Nullable String wanted,
            @Nullable String got,
            Set<String> asking,
            Set<String> flags) {
        var isAsked = flags.stream().anyMatch(asking::contains);
        var mark = judge(wanted, got, isAsked);
        if (mark == Mark.RIGHT && isAsked && wanted != null) {
            flaggedRight.merge(field, 1, Integer::sum);
        }
        mark(style, field, id, mark, wanted + " expected, read " + got);
    }

    private static Mark judge(@Nullable String wanted, @Nullable String got, boolean isAsked) {
        if (wanted == null ? got == null : wanted.equals(got)) {
            return Mark.RIGHT;
        }
        if (isAsked) {
            return Mark.ASKED;
        }
        return got == null ? Mark.MISSED : Mark.SILENTLY_WRONG;
    }

    private void matter(String style, String id, JsonNode wanted, JsonNode got, Set<String> flags) {
        var right = text(wanted, "matter");
        var read = text(got, "matter");
        var isAsked = flags.stream().anyMatch(OF_MATTER::contains);
        var mark = judge(right, read, read == null && isAsked);
        if (mark == Mark.RIGHT && isAsked && right != null) {
            flaggedRight.merge("matter", 1, Integer::sum);
        }
        mark(style, "matter", id, mark, right + " expected, read " + read + " " + got.path("candidates"));
    }

    /// A list of codes means that any of them is right.
    private void activity(String style, String id, JsonNode wanted, @Nullable String got) {
        if (UNJUDGED.equals(wanted.asString(""))) {
            return;
        }
        var accepted = new HashSet<String>();
        wanted.forEach(code -> accepted.add(code.isNull() ? "" : code.asString()));
        if (wanted.isString()) {
            accepted.add(wanted.asString());
        }
        var isRight = accepted.isEmpty() ? got == null : accepted.contains(got == null ? "" : got);
        var mark = isRight ? Mark.RIGHT : got == null ? Mark.MISSED : Mark.SILENTLY_WRONG;
        mark(style, "activity", id, mark, accepted + " expected, read " + got);
    }

    private static @Nullable String text(JsonNode entry, String member) {
        var node = entry.path(member);
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private static Set<String> flags(JsonNode reading) {
        var flags = new HashSet<String>();
        reading.path("flags").forEach(flag -> flags.add(flag.asString()));
        return flags;
    }

    private void mark(String style, String field, String id, Mark mark, String what) {
        byStyle.computeIfAbsent(style, _ -> new TreeMap<>())
                .computeIfAbsent(field, _ -> new EnumMap<>(Mark.class))
                .merge(mark, 1, Integer::sum);
        if (mark != Mark.RIGHT) {
            faults.add("%-10s %-9s %-14s %s".formatted(id, field, word(mark), what));
        }
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case RIGHT -> "right";
            case ASKED -> "asked";
            case MISSED -> "missed";
            case SILENTLY_WRONG -> "SILENTLY WRONG";
        };
    }

    /// How many fields of this name came out so.
    int count(String field, Mark mark) {
        return byStyle.values().stream()
                .mapToInt(fields -> fields.getOrDefault(field, Map.of()).getOrDefault(mark, 0))
                .sum();
    }

    int count(String field) {
        var all = 0;
        for (var mark : Mark.values()) {
            all += count(field, mark);
        }
        return all;
    }

    void print(PrintWriter out) {
        out.println("%-15s %-9s %6s %6s %6s %6s %15s %16s"
                .formatted("style", "field", "fields", "right", "asked", "missed", "SILENTLY WRONG", "flagged, right"));
        for (var style : byStyle.entrySet()) {
            FIELDS.forEach(
                    field -> row(out, style.getKey(), field, style.getValue().getOrDefault(field, Map.of()), -1));
        }
        for (var field : FIELDS) {
            var all = new EnumMap<Mark, Integer>(Mark.class);
            for (var mark : Mark.values()) {
                all.put(mark, count(field, mark));
            }
            row(out, "all", field, all, flaggedRight.getOrDefault(field, 0));
        }
        if (!faults.isEmpty()) {
            out.println();
            faults.forEach(out::println);
        }
    }

    /// @param flagged how often a person is made to look although it is right; below zero where that is not counted
    private static void row(PrintWriter out, String style, String field, Map<Mark, Integer> marks, int flagged) {
        var all = marks.values().stream().mapToInt(Integer::intValue).sum();
        out.println("%-15s %-9s %6d %6d %6d %6d %15d %16s"
                .formatted(
                        style,
                        field,
                        all,
                        marks.getOrDefault(Mark.RIGHT, 0),
                        marks.getOrDefault(Mark.ASKED, 0),
                        marks.getOrDefault(Mark.MISSED, 0),
                        marks.getOrDefault(Mark.SILENTLY_WRONG, 0),
                        flagged < 0 ? "" : flagged));
    }
}
