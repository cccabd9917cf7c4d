package tenths.web.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.desk.EstimateEntries.Estimate;
import tenths.desk.capture.FullDays;
import tenths.desk.capture.Seen;
import tenths.firm.MatterId;
import tenths.notes.Certainty;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.store.capture.Inbox;
import tenths.store.capture.Twins;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.Note;
import tenths.time.Proposed;
import tenths.web.Say;

/// A proposal as its card shows it: each field with its words and how certain it is.
///
/// @param candidates the matters that fit, where several do
/// @param fits whether its day has room for it
/// @param full what there is to say about the hours of its day; blank while they fit
/// @param price blank while something is missing or no rate is agreed
public record Card(
        DraftEntry draft,
        String person,
        List<Line> lines,
        List<Candidate> candidates,
        String price,
        List<Finding> findings,
        List<Twins.Twin> twins,
        String full,
        boolean fits) {
    /// One for each of the keys 1 to 9.
    private static final int MOST_CHOICES = 9;

    /// A field of the card.
    ///
    /// @param value blank where nobody said it
    /// @param quote the words it rests on; blank where there are none
    /// @param word how certain it is; null where there is nothing to be certain of
    public record Line(
            String name,
            String value,
            String quote,
            @Nullable Certainty word) {}

    public record Candidate(MatterId id, String name) {}

    /// What stands around the drafts of a page.
    record Around(
            java.util.Map<UUID, Note> notes,
            java.util.Map<UUID, Estimate> estimates,
            java.util.Map<UUID, List<Twins.Twin>> twins,
            java.util.Map<MatterId, String> names,
            FullDays days) {}

    static Card of(Inbox.Row row, Around around) {
        var draft = row.row().draft();
        var note = around.notes().get(draft.note());
        var estimate = around.estimates().get(draft.id());
        return new Card(
                draft,
                row.person(),
                lines(draft.proposed(), row, note == null ? "" : note.text()),
                draft.basis().candidates().stream()
                        .map(id -> new Candidate(id, around.names().getOrDefault(id, "")))
                        .toList(),
                estimate == null || !estimate.priced() ? "" : Say.money(estimate.amount()),
                estimate == null ? List.of() : estimate.findings(),
                around.twins().getOrDefault(draft.id(), List.of()),
                around.days().warning(draft),
                around.days().refusal(draft).isEmpty());
    }

    private static List<Line> lines(Proposed proposed, Inbox.Row row, String text) {
        var content = proposed.content();
        var lines = new ArrayList<Line>();
        var time = content.measure() instanceof Measure.Time;
        lines.add(line(time ? "Time" : "Amount", amount(content), time ? Field.MINUTES : Field.AMOUNT, proposed, text));
        lines.add(line("Matter", matter(content, row.matterName(), row.clientName()), Field.MATTER, proposed, text));
        lines.add(line("Day", Say.day(content.day()), Field.DATE, proposed, text));
        var codes = line("Codes", codes(content), Field.ACTIVITY, proposed, text);
        lines.add(codes.value().isEmpty() ? new Line(codes.name(), "none", "", null) : codes);
        lines.add(line("Billable", content.billable() ? "yes" : "no charge", Field.BILLABLE, proposed, text));
        return lines;
    }

    private static Line line(String name, String value, Field field, Proposed proposed, String text) {
        var span = proposed.basis().quotes().get(field);
        var quote = span == null || span.end() > text.length() ? "" : span.of(text);
        return new Line(name, value, quote, proposed.word(field));
    }

    static String amount(Content content) {
        return switch (content.measure()) {
            case Measure.Time(var worked) -> worked == null ? "" : Say.hours(worked.seconds()) + " h";
            case Measure.Cost(var quantity, var unitCost) ->
                unitCost == null ? "" : times(quantity) + Say.units(unitCost);
        };
    }

    private static String times(BigDecimal quantity) {
        return quantity.compareTo(BigDecimal.ONE) == 0 ? "" : Say.units(quantity) + " x ";
    }

    private static String matter(Content content, String name, String client) {
        var of = client.isEmpty() ? "" : " · " + client;
        return content.matter() == null ? "" : content.matter() + " " + name + of;
    }

    static String codes(Content content) {
        var codes = content.codes();
        if (!codes.expense().isEmpty()) {
            return codes.expense();
        }
        return codes.task().isEmpty() || codes.activity().isEmpty()
                ? codes.task() + codes.activity()
                : codes.task() + "/" + codes.activity();
    }

    public String id() {
        return draft.id().toString();
    }

    /// What an act on this card names.
    public String seen() {
        return Seen.of(draft).toString();
    }

    public Content content() {
        return draft.content();
    }

    public String words() {
        return content().narrative().isBlank()
                ? "(no words for the client)"
                : content().narrative();
    }

    public Certainty word() {
        return draft.proposed().word();
    }

    /// Several matters fit, and a person chooses.
    public boolean asksMatter() {
        return content().matter() == null && !candidates.isEmpty();
    }

    /// Where a double can be looked at: the person's own day, or nothing for what is in this inbox.
    public @Nullable String opens(Twins.Twin twin) {
        return twin.kind() == Twins.Kind.ENTERED || twin.kind() == Twins.Kind.LENGTH ? day(twin) : null;
    }

    /// The list of the day on which work was entered: its state and its bill stand there.
    static String day(Twins.Twin twin) {
        return "/time?week=" + twin.day() + "#day-" + twin.day();
    }

    /// The candidates that have a key of their own.
    public List<Candidate> shown() {
        return shown(candidates);
    }

    public int more() {
        return candidates.size() - shown().size();
    }

    static List<Candidate> shown(List<Candidate> candidates) {
        return candidates.subList(0, Math.min(MOST_CHOICES, candidates.size()));
    }

    /// Who proposed it, in words.
    public String by() {
        return switch (draft.basis().by()) {
            case RULES -> "found by rules";
            case MODEL -> "found by the model";
            case BOTH -> "found by rules and model";
            case PERSON -> "entered by hand";
        };
    }

    /// Whether it may be approved unread, with all others that are sure: it is no double, and its day has room.
    public boolean sure() {
        return word() == Certainty.SURE && fits && twins.stream().noneMatch(twin -> twin.kind() == Twins.Kind.ENTERED);
    }

    public boolean ready() {
        return draft.proposed().needs().isEmpty();
    }

    public List<Flag> flags() {
        return List.copyOf(draft.basis().flags());
    }

    /// Why it has its codes, as it was when the words were read.
    public List<Because> because() {
        return draft.basis().grounds().stream().map(Because::of).toList();
    }

    public boolean time() {
        return content().measure() instanceof Measure.Time;
    }

    /// For the field of the form; blank where nobody said it.
    public String hours() {
        return content().measure() instanceof Measure.Time(var worked) && worked != null
                ? Say.hours(worked.seconds())
                : "";
    }

    public String quantity() {
        return content().measure() instanceof Measure.Cost cost ? Say.units(cost.quantity()) : "";
    }

    public String unitCost() {
        return content().measure() instanceof Measure.Cost(var _, var unitCost) && unitCost != null
                ? Say.units(unitCost)
                : "";
    }

    public String matter() {
        var matter = content().matter();
        return matter == null ? "" : matter.value();
    }

    public @Nullable String day() {
        return content().day() == null ? null : content().day().toString();
    }
}
