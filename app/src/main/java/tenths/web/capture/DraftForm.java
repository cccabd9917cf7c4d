package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tenths.desk.capture.ChangeDraft;
import tenths.desk.capture.HowLong;
import tenths.firm.MatterId;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Worked;

/// Reads the fields of a draft's form. A field that the form does not have stays as it is; all that is wrong is said at
/// once.
final class DraftForm {
    private static final BigDecimal MOST = new BigDecimal("9999999999");
    private static final int MOST_DECIMALS = 4;

    private final HttpServletRequest request;
    private final List<String> problems = new ArrayList<>();

    DraftForm(HttpServletRequest request) {
        this.request = request;
    }

    /// All of them, each a sentence with its repair; only after [#content] or [#parts].
    List<String> problems() {
        return problems;
    }

    Content content(Content now) {
        var narrative = said("narrative", now.narrative());
        if (narrative.length() > Content.LONGEST_NARRATIVE) {
            problems.add("The words for the client have %,d characters; at most %,d."
                    .formatted(narrative.length(), Content.LONGEST_NARRATIVE));
            narrative = now.narrative();
        }
        return new Content(
                measure(now.measure()),
                day(now.day()),
                matter("matter", now.matter()),
                codes(now.codes()),
                has("billable") ? said("billable", "").equals("yes") : now.billable(),
                narrative);
    }

    private Measure measure(Measure now) {
        return switch (now) {
            case Measure.Time time -> has("hours") ? new Measure.Time(worked(said("hours", ""))) : time;
            case Measure.Cost cost ->
                has("unitCost")
                        ? new Measure.Cost(
                                quantity(said("quantity", "1"), cost.quantity()),
                                amount(said("unitCost", ""), cost.unitCost()))
                        : cost;
        };
    }

    private @Nullable Worked worked(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var minutes = HowLong.minutes(text);
        if (minutes.isEmpty()) {
            problems.add("'%s' is no length of time. Write .4, 1h20m, 1:20, 80min or 9:10-10:30.".formatted(text));
            return null;
        }
        return Worked.ofMinutes(minutes.getAsInt());
    }

    private BigDecimal quantity(String text, BigDecimal otherwise) {
        var number = number(text);
        if (number == null || number.signum() <= 0) {
            problems.add("A quantity is a number above 0, not '%s'.".formatted(text));
            return otherwise;
        }
        return number;
    }

    private @Nullable BigDecimal amount(String text, @Nullable BigDecimal otherwise) {
        if (text.isEmpty()) {
            return null;
        }
        var number = number(text.replace("$", "").replace(",", ""));
        if (number == null) {
            problems.add("An amount is a number such as 34.50, not '%s'.".formatted(text));
            return otherwise;
        }
        return number;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            var number = new BigDecimal(text.strip());
            return number.abs().compareTo(MOST) < 0 && number.scale() <= MOST_DECIMALS ? number : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private @Nullable LocalDate day(@Nullable LocalDate now) {
        if (!has("day")) {
            return now;
        }
        var text = said("day", "");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            problems.add("'%s' is no day. Write it as 2026-03-31.".formatted(text));
            return now;
        }
    }

    private @Nullable MatterId matter(String field, @Nullable MatterId now) {
        if (!has(field)) {
            return now;
        }
        var text = said(field, "").split(" ", 2)[0]; // the number stands first where the list filled it in
        try {
            return text.isEmpty() ? null : new MatterId(text);
        } catch (IllegalArgumentException noNumber) {
            problems.add("'%s' is no matter number.".formatted(text));
            return now;
        }
    }

    private Codes codes(Codes now) {
        return new Codes(code("task", now.task()), code("activity", now.activity()), code("expense", now.expense()));
    }

    private String code(String field, String now) {
        return has(field) ? said(field, "").toUpperCase(Locale.ROOT) : now;
    }

    /// The parts of a split; empty rows are left out.
    List<ChangeDraft.Part> parts() {
        var hours = values("hours");
        var narratives = values("narrative");
        var matters = values("matter");
        var parts = new ArrayList<ChangeDraft.Part>();
        for (var i = 0; i < Math.min(hours.size(), Math.min(narratives.size(), matters.size())); i++) {
            if (hours.get(i).isEmpty() && narratives.get(i).isEmpty()) {
                continue;
            }
            var worked = worked(hours.get(i));
            if (worked == null && hours.get(i).isEmpty()) {
                problems.add("Part %d has no time.".formatted(i + 1));
            }
            var number = matters.get(i).split(" ", 2)[0];
            if (worked != null) {
                parts.add(new ChangeDraft.Part(
                        worked, narratives.get(i), number.isEmpty() ? null : new MatterId(number)));
            }
        }
        return parts;
    }

    private List<String> values(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : List.of(values).stream().map(String::strip).toList();
    }

    private boolean has(String name) {
        return request.getParameter(name) != null;
    }

    private String said(String name, String otherwise) {
        var value = request.getParameter(name);
        return value == null ? otherwise : value.strip();
    }
}
