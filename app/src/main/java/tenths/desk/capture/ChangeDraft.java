package tenths.desk.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.time.Content;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.Worked;

/// Sets what a draft says, or makes several drafts of it. The words it rests on stay as they are.
public final class ChangeDraft {
    /// Finer cuts are a list, and lists are imported.
    public static final int MOST_PARTS = 20;

    private final House house;
    private final Drafts drafts;

    public ChangeDraft(House house) {
        this.house = house;
        drafts = new Drafts(house.transactions());
    }

    /// @param change makes what the draft says of what it says now
    public DraftOutcome change(Seen seen, Function<Content, Content> change, Person by) {
        return held(seen, by, row -> {
            var content = change.apply(row.draft().content());
            if (!isMatter(content.matter())) {
                return new DraftOutcome.Refused("There is no open matter " + content.matter() + ".");
            }
            if (content.equals(row.draft().content())) {
                return new DraftOutcome.Changed(List.of(row.draft()));
            }
            return new DraftOutcome.Changed(List.of(set(row.draft(), content, by)));
        });
    }

    /// A part of a draft.
    ///
    /// @param matter null for that of the draft
    public record Part(
            Worked worked, String narrative, @Nullable MatterId matter) {}

    /// The first part stays with the draft, each other becomes a draft of its own from the same note. All of the time
    /// is
    /// shared out, where the draft knows it.
    public DraftOutcome split(Seen seen, List<Part> parts, Person by) {
        return held(seen, by, row -> {
            var fault = fault(row.draft(), parts);
            if (!fault.isEmpty()) {
                return new DraftOutcome.Refused(fault);
            }
            var before = row.draft();
            var made = new ArrayList<DraftEntry>();
            made.add(set(before, part(before.content(), parts.getFirst()), by));
            var ordinal = drafts.last(before.note());
            var rows = new ArrayList<DraftRow>();
            for (var part : parts.subList(1, parts.size())) {
                var proposed = before.proposed().edited(part(before.content(), part));
                var draft = new DraftEntry(house.ids().next(), before.note(), before.of(), 1, proposed);
                made.add(draft);
                rows.add(DraftRow.open(draft, row.source(), ++ordinal, house.now()));
            }
            drafts.add(rows, by.login());
            house.book()
                    .append(rows.stream()
                            .map(each -> DraftEvents.proposed(house.now(), by.login(), each.draft()))
                            .toList());
            return new DraftOutcome.Changed(made);
        });
    }

    private String fault(DraftEntry draft, List<Part> parts) {
        if (!(draft.content().measure() instanceof Measure.Time(var worked))) {
            return "Only time is split.";
        }
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            return "A split has 2 to %d parts.".formatted(MOST_PARTS);
        }
        if (parts.stream().anyMatch(part -> !isMatter(part.matter()))) {
            return "A part names a matter that is not open.";
        }
        var shared = parts.stream().mapToInt(part -> part.worked().seconds()).sum();
        return worked == null || worked.seconds() == shared
                ? ""
                : "The parts have %d minutes; the draft has %d.".formatted(shared / 60, worked.seconds() / 60);
    }

    private static Content part(Content whole, Part part) {
        return new Content(
                new Measure.Time(part.worked()),
                whole.day(),
                part.matter() == null ? whole.matter() : part.matter(),
                whole.codes(),
                whole.billable(),
                part.narrative());
    }

    private DraftOutcome held(Seen seen, Person by, Function<DraftRow, DraftOutcome> act) {
        return house.transactions().inOne(() -> {
            var held = HeldDrafts.open(house, List.of(seen), by);
            var row = held.good().get(seen.draft());
            var refused = held.bad().get(seen.draft());
            return row != null ? act.apply(row) : refused != null ? refused : new DraftOutcome.Unknown();
        });
    }

    private DraftEntry set(DraftEntry before, Content content, Person by) {
        var after = before.edited(content);
        drafts.change(after, by.login(), house.now());
        house.book()
                .append(DraftEvents.of(house.now(), by.login(), Action.DRAFT_CHANGED, after)
                        .with(Map.of(
                                "note", after.note().toString(),
                                "timekeeper", after.of().value(),
                                "content", content.hash().hex())));
        return after;
    }

    private boolean isMatter(@Nullable MatterId matter) {
        if (matter == null) {
            return true;
        }
        var file = house.directory().matters(List.of(matter)).get(matter);
        return file != null && file.matter().closed() == null;
    }
}
