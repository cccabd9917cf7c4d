package tenths.web.capture;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenths.desk.capture.Seen;
import tenths.firm.MatterId;
import tenths.notes.Certainty;
import tenths.store.MatterFile;
import tenths.store.views.OwnTime;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.weeks.Day;
import tenths.web.Say;

/// A day of a person as a list: what is approved, what is drafted, and a ghost row where time is missing.
///
/// @param off a day off
/// @param missing seconds that nobody said anything about; 0 on days that are not over
public record DayList(Day day, boolean off, long missing, List<OwnTime.Row> entries, List<DraftRow> drafts) {
    public LocalDate date() {
        return day.date();
    }

    public boolean empty() {
        return entries.isEmpty() && drafts.isEmpty() && missing == 0;
    }

    /// A draft in the list.
    ///
    /// @param seen for the form: what exactly is released
    /// @param ready nothing is missing
    public record DraftRow(
            String seen,
            String matter,
            String codes,
            String narrative,
            String amount,
            boolean ready,
            Certainty certainty,
            String needs) {
        static DraftRow of(DraftEntry draft, Map<MatterId, MatterFile> matters) {
            var content = draft.content();
            var matter = content.matter();
            var file = matter == null ? null : matters.get(matter);
            return new DraftRow(
                    Seen.of(draft).toString(),
                    matter == null
                            ? ""
                            : matter + (file == null ? "" : " " + file.matter().name()),
                    DayList.codes(
                            content.codes().task(),
                            content.codes().activity(),
                            content.codes().expense()),
                    content.narrative(),
                    DayList.amount(content.measure()),
                    draft.proposed().needs().isEmpty(),
                    draft.proposed().word(),
                    String.join(
                            ", ",
                            draft.proposed().needs().stream()
                                    .map(need -> need.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
    }

    /// The codes of an entry, written short.
    public static String codes(OwnTime.Row row) {
        return codes(row.task(), row.activity(), "");
    }

    private static String codes(String task, String activity, String expense) {
        if (!expense.isEmpty()) {
            return expense;
        }
        return task.isEmpty() || activity.isEmpty() ? task + activity : task + "/" + activity;
    }

    private static String amount(Measure measure) {
        return switch (measure) {
            case Measure.Time(var worked) -> worked == null ? "" : Say.hours(worked.seconds());
            case Measure.Cost(var quantity, var unitCost) ->
                unitCost == null ? "" : Say.units(quantity.multiply(unitCost)) + " paid";
        };
    }
}
