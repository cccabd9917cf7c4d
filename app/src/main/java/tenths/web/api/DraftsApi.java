package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.audit.Hash;
import tenths.desk.House;
import tenths.desk.capture.ApproveDrafts;
import tenths.desk.capture.DismissDrafts;
import tenths.desk.capture.DraftOutcome;
import tenths.desk.capture.Person;
import tenths.desk.capture.ReopenDrafts;
import tenths.desk.capture.Seen;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.capture.Drafts;
import tenths.store.capture.Inbox;
import tenths.store.capture.Notes;
import tenths.time.NoteSource;

/// Proposed entries: read, approved, dismissed and taken up again by the one whose time they are.
@RestController
@Tag(name = "Drafts")
final class DraftsApi {
    static final String HASH = "[0-9a-f]{64}";

    private static final String LIST = "drafts";
    private static final int MOST = 1_000;

    private final Inbox inbox;
    private final Drafts drafts;
    private final Notes notes;
    private final ApproveDrafts approve;
    private final DismissDrafts dismiss;
    private final ReopenDrafts reopen;

    DraftsApi(House house) {
        inbox = new Inbox(house.transactions());
        drafts = new Drafts(house.transactions());
        notes = new Notes(house.transactions());
        approve = new ApproveDrafts(house);
        dismiss = new DismissDrafts(house);
        reopen = new ReopenDrafts(house);
    }

    static Person person(User user) {
        return new Person(user.login(), user.timekeeper());
    }

    /// Whose time it is.
    ///
    /// @throws Refusal for an account that belongs to no timekeeper
    static TimekeeperId keeper(User user) {
        var timekeeper = user.timekeeper();
        if (timekeeper == null) {
            throw Refusal.refused(List.of("This account keeps no time. An administrator can name its timekeeper."));
        }
        return timekeeper;
    }

    static Refusal unknown(UUID id) {
        return Refusal.notFound("There is no draft " + id + ".");
    }

    /// The open ones in the order in which their words came. Nobody sees those of others before they are approved.
    @GetMapping("/api/v1/drafts")
    Page<Draft> drafts(
            @AuthenticationPrincipal User user,
            @RequestParam(required = false) @Nullable Certainty certainty,
            @RequestParam(required = false) NoteSource.@Nullable Kind source,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var filter = new Inbox.Filter(
                keeper(user), source == null ? "" : source.name(), certainty == null ? "" : certainty.name());
        var place = Cursor.read(LIST, cursor, 2);
        var from = place.atBeginning()
                ? Inbox.Place.START
                : new Inbox.Place(place.id(0), Math.toIntExact(place.number(1)));
        return Page.of(
                LIST,
                inbox.after(filter, from, Page.limit(limit) + 1),
                limit,
                row -> List.of(
                        row.row().draft().note().toString(),
                        Integer.toString(row.row().ordinal())),
                row -> Draft.of(row.row()));
    }

    /// A draft with the words it rests on.
    ///
    /// @param text the note as it came
    public record WithWords(Draft draft, String text) {}

    @GetMapping("/api/v1/drafts/{id}")
    WithWords draft(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        var row = drafts.find(List.of(id)).stream()
                .filter(each -> person(user).owns(each.draft()))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        var note = notes.find(List.of(row.draft().note())).get(row.draft().note());
        return new WithWords(Draft.of(row), note == null ? "" : note.text());
    }

    /// A draft as it was read.
    ///
    /// @param content the hash that stood in it
    public record SeenDraftRequest(
            UUID id,
            int version,

            @Schema(pattern = HASH, example = "64 hexadecimal digits")
            String content) {
        Seen seen() {
            return new Seen(id, version, new Hash(content));
        }
    }

    public record ApprovalsRequest(List<SeenDraftRequest> drafts) {}

    /// @param reason why it is no work
    public record DismissalsRequest(List<SeenDraftRequest> drafts, String reason) {}

    public record ReopeningsRequest(List<UUID> drafts) {}

    /// What became of one.
    ///
    /// @param done whether it was done
    /// @param work the fact it became; null unless approved
    /// @param problem why it was not done; blank where it was
    public record Outcome(UUID id, boolean done, @Nullable UUID work, String problem) {}

    /// Each with its own outcome, in the order of the request.
    public record Outcomes(List<Outcome> items) {}

    @PostMapping("/api/v1/drafts/approvals")
    Outcomes approve(@AuthenticationPrincipal User user, @RequestBody ApprovalsRequest asked) {
        return outcomes(ids(asked.drafts()), approve.approve(seen(asked.drafts()), person(user)));
    }

    @PostMapping("/api/v1/drafts/dismissals")
    Outcomes dismiss(@AuthenticationPrincipal User user, @RequestBody DismissalsRequest asked) {
        var reason = asked.reason().strip();
        return outcomes(ids(asked.drafts()), dismiss.dismiss(seen(asked.drafts()), reason, person(user)));
    }

    /// Takes approvals and dismissals back.
    @PostMapping("/api/v1/drafts/reopenings")
    Outcomes reopen(@AuthenticationPrincipal User user, @RequestBody ReopeningsRequest asked) {
        bounded(asked.drafts().size());
        return outcomes(asked.drafts(), reopen.reopen(asked.drafts(), person(user)));
    }

    private static List<Seen> seen(List<SeenDraftRequest> asked) {
        bounded(asked.size());
        return asked.stream().map(SeenDraftRequest::seen).toList();
    }

    private static List<UUID> ids(List<SeenDraftRequest> asked) {
        return asked.stream().map(SeenDraftRequest::id).toList();
    }

    private static void bounded(int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.faulty("drafts", "There are " + size + " drafts.", "Send 1 to " + MOST + " drafts at once.");
        }
    }

    private static Outcomes outcomes(List<UUID> ids, Map<UUID, DraftOutcome> outcomes) {
        var items = new ArrayList<Outcome>();
        for (var id : ids) {
            var outcome = outcomes.getOrDefault(id, new DraftOutcome.Unknown());
            var work = outcome instanceof DraftOutcome.Approved(var made) ? made : null;
            items.add(new Outcome(id, outcome.done(), work, outcome.problem()));
        }
        return new Outcomes(items);
    }
}
