package tenths.web.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.desk.capture.HowLong;
import tenths.firm.MatterId;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Proposed;
import tenths.time.Worked;

/// What a person answered to a chip that asked: `0|matter|0412-0087`.
///
/// @param proposal its place among those of the text, from 0
/// @param field matter, hours or day
record Choice(int proposal, String field, String value) {
    private static final int PARTS = 3;
    private static final Set<String> FIELDS = Set.of("matter", "hours", "day");

    /// What is not written so is left out: the chip then asks again.
    static List<Choice> parse(@Nullable String[] texts) {
        return texts == null
                ? List.of()
                : java.util.Arrays.stream(texts)
                        .flatMap(text -> one(text).stream())
                        .toList();
    }

    private static List<Choice> one(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("\\|", PARTS);
        if (parts.length != PARTS || !FIELDS.contains(parts[1]) || !parts[0].matches("[0-9]{1,3}")) {
            return List.of();
        }
        return List.of(new Choice(Integer.parseInt(parts[0]), parts[1], parts[2].strip()));
    }

    /// @param open the matters that may be chosen
    Proposed on(Proposed proposed, Set<MatterId> open) {
        var content = proposed.content();
        return switch (field) {
            case "matter" -> {
                var matter = matter();
                yield matter != null && open.contains(matter)
                        ? proposed.edited(with(content, content.measure(), content.day(), matter))
                        : proposed;
            }
            case "hours" -> {
                var minutes = HowLong.minutes(value);
                yield minutes.isPresent() && content.measure() instanceof Measure.Time
                        ? proposed.edited(with(
                                content,
                                new Measure.Time(Worked.ofMinutes(minutes.getAsInt())),
                                content.day(),
                                content.matter()))
                        : proposed;
            }
            default -> {
                var day = day();
                yield day == null ? proposed : proposed.edited(with(content, content.measure(), day, content.matter()));
            }
        };
    }

    /// Null where the value is no number of a matter; the number stands first where a list filled it in.
    @Nullable
    MatterId matter() {
        try {
            return new MatterId(value.split(" ", 2)[0]);
        } catch (IllegalArgumentException noNumber) {
            return null;
        }
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static Content with(Content content, Measure measure, @Nullable LocalDate day, @Nullable MatterId matter) {
        return new Content(measure, day, matter, content.codes(), content.billable(), content.narrative());
    }
}
