package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.EstimateEntries;
import tenths.desk.House;
import tenths.desk.capture.FullDays;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.capture.Inbox;
import tenths.store.capture.Notes;
import tenths.store.capture.Rates;
import tenths.store.capture.Twins;
import tenths.time.DraftEntry;
import tenths.time.Note;
import tenths.time.NoteSource;
import tenths.time.Work;
import tenths.web.Frames;
import tenths.web.Links;

/// What words propose, one card each beside the words, to be approved with one key.
@Controller
public final class InboxPage {
    private static final int EACH = 50;
    private static final long SECONDS_EACH = 20;
    private static final long SECONDS_PER_MINUTE = 60;

    private final House house;
    private final Frames frames;
    private final EstimateEntries estimates;
    private final Inbox inbox;
    private final Notes notes;
    private final Twins twins;
    private final Rates rates;

    InboxPage(House house, Frames frames, EstimateEntries estimates) {
        this.house = house;
        this.frames = frames;
        this.estimates = estimates;
        inbox = new Inbox(house.transactions());
        notes = new Notes(house.transactions());
        twins = new Twins(house.transactions());
        rates = new Rates(house.transactions());
    }

    /// A note with the cards that rest on it.
    ///
    /// @param pieces its words, those that a card uses marked
    public record Group(Note note, List<Piece> pieces, List<Card> cards) {}

    /// What was asked for, as links carry it on.
    public record Asked(String source, String word) {
        public String link(String otherWord) {
            return Links.to("/inbox", Map.of("source", source, "word", otherWord));
        }

        public String here() {
            return link(word);
        }
    }

    /// How far this person has come today.
    ///
    /// @param minutes that the rest will take at this pace
    public record Pace(int approved, int left, long minutes) {}

    /// One's own drafts: nobody sees those of others before they are approved.
    public record Shown(
            Asked asked,
            List<Group> groups,
            Inbox.Counts counts,
            Map<NoteSource.Kind, Integer> sources,
            Pace pace,
            List<Rates.Rate> rates,
            ZoneId zone,
            int page,
            int pages) {
        public List<Card> sure() {
            return groups.stream()
                    .flatMap(group -> group.cards().stream())
                    .filter(Card::sure)
                    .toList();
        }
    }

    @GetMapping("/inbox")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "1") int page) {
        var own = user.timekeeper();
        if (own == null) {
            return frames.page(request, "capture/noInbox", "");
        }
        var asked = asked(source, word);
        var filter = new Inbox.Filter(own, asked.source(), asked.word());
        var counts = inbox.counts(new Inbox.Filter(filter.of(), filter.source(), ""));
        var all = asked.word().isEmpty() ? counts.all() : counts.of(Certainty.valueOf(asked.word()));
        var pages = Math.max(1, Math.ceilDiv(all, EACH));
        var shown = Math.clamp(page, 1, pages);
        return frames.page(
                request,
                "capture/inbox",
                new Shown(
                        asked,
                        groups(inbox.rows(filter, (shown - 1) * EACH, EACH)),
                        counts,
                        inbox.sources(filter),
                        pace(own, counts.all()),
                        rates.of(own),
                        house.zone(),
                        shown,
                        pages));
    }

    /// What is not in the lists of the page counts as not asked.
    private static Asked asked(String source, String word) {
        var kinds = Arrays.stream(NoteSource.Kind.values()).map(Enum::name).toList();
        var words = Arrays.stream(Certainty.values()).map(Enum::name).toList();
        return new Asked(kinds.contains(source) ? source : "", words.contains(word) ? word : "");
    }

    private Pace pace(TimekeeperId own, int left) {
        var since = house.today().atStartOfDay(house.zone()).toInstant();
        var done = inbox.done(own, since);
        var settled = done.approved() + done.dismissed();
        var each = settled < 2 ? SECONDS_EACH : Math.max(1, done.seconds() / (settled - 1));
        return new Pace(done.approved(), left, Math.ceilDiv(left * Math.min(each, SECONDS_EACH), SECONDS_PER_MINUTE));
    }

    private List<Group> groups(List<Inbox.Row> rows) {
        var drafts = rows.stream().map(row -> row.row().draft()).toList();
        var around = around(drafts);
        var byNote = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.row().draft().note(), LinkedHashMap::new, Collectors.toList()));
        var groups = new ArrayList<Group>();
        byNote.forEach((id, some) -> {
            var cards = some.stream().map(row -> Card.of(row, around)).toList();
            groups.add(group(around.notes(), id, cards));
        });
        return groups;
    }

    private static Group group(Map<UUID, Note> notes, UUID id, List<Card> cards) {
        var note = Objects.requireNonNull(notes.get(id));
        var used = cards.stream()
                .flatMap(card -> card.draft().basis().quotes().values().stream())
                .toList();
        return new Group(note, Piece.of(note.text(), used), cards);
    }

    private Card.Around around(List<DraftEntry> drafts) {
        var works = new ArrayList<Work>();
        var matters = new ArrayList<MatterId>();
        for (var draft : drafts) {
            if (draft.approved(draft.id(), house.today()) instanceof DraftEntry.Approval.Fact(var work)) {
                works.add(work);
            }
            matters.addAll(draft.basis().candidates());
        }
        var names = new HashMap<MatterId, String>();
        house.directory()
                .matters(matters)
                .forEach((id, file) -> names.put(id, file.matter().name()));
        return new Card.Around(
                notes.find(drafts.stream().map(DraftEntry::note).distinct().toList()),
                estimates.estimate(works),
                twins.of(drafts),
                names,
                FullDays.of(house, drafts));
    }
}
