package tenths.desk.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.audit.Event;
import tenths.capture.language.Comparison;
import tenths.desk.House;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;
import tenths.time.Note;
import tenths.time.Proposed;

/// Stages what rules and model read together: a draft that somebody has touched meanwhile stays as it is. All of it is
/// drafts; a person approves each.
final class StageReading {
    private final House house;
    private final Drafts drafts;

    StageReading(House house) {
        this.house = house;
        drafts = new Drafts(house.transactions());
    }

    /// @param rules the drafts as they were when the model was asked
    /// @param record written in the same transaction
    /// @return how many drafts are new
    int stage(Note note, List<DraftRow> rules, Comparison.Result result, Runnable record, String actor) {
        return house.transactions().inOne(() -> {
            record.run();
            var events = new ArrayList<Event>();
            var now = held(rules);
            for (var i = 0; i < rules.size(); i++) {
                var row = now.get(rules.get(i).draft().id());
                var revised = result.revised().get(i);
                if (row != null && !revised.equals(row.draft().proposed())) {
                    var draft = revised(row.draft(), revised);
                    drafts.change(draft, actor, house.now());
                    events.add(DraftEvents.proposed(house.now(), actor, draft));
                }
            }
            var fresh = fresh(note, result.fresh());
            drafts.add(fresh, actor);
            fresh.forEach(row -> events.add(DraftEvents.proposed(house.now(), actor, row.draft())));
            house.book().append(events);
            return fresh.size();
        });
    }

    /// Those that are open and as they were.
    private Map<UUID, DraftRow> held(List<DraftRow> rules) {
        var asked = rules.stream().map(row -> row.draft().id()).toList();
        var seen = rules.stream().map(StageReading::asIs).collect(Collectors.toSet());
        return drafts.hold(asked).stream()
                .filter(row -> row.state() == DraftRow.State.OPEN && seen.contains(asIs(row)))
                .collect(Collectors.toMap(row -> row.draft().id(), row -> row));
    }

    /// A draft in one version.
    private record AsIs(UUID draft, int version) {}

    private static AsIs asIs(DraftRow row) {
        return new AsIs(row.draft().id(), row.draft().version());
    }

    private static DraftEntry revised(DraftEntry draft, Proposed proposed) {
        return new DraftEntry(draft.id(), draft.note(), draft.of(), draft.version() + 1, proposed);
    }

    private List<DraftRow> fresh(Note note, List<Proposed> proposals) {
        var rows = new ArrayList<DraftRow>();
        var place = drafts.last(note.id());
        for (var proposed : proposals) {
            var draft = new DraftEntry(house.ids().next(), note.id(), note.of(), 1, proposed);
            rows.add(DraftRow.open(draft, note.source().kind(), ++place, house.now()));
        }
        return rows;
    }
}
