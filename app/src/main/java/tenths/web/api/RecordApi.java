package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.audit.Action;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.jobs.Tasks;
import tenths.store.views.RecordList;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The house book: who did what when, and the proof that nothing was changed in it.
@RestController
@Tag(name = "Record")
final class RecordApi {
    private static final String LIST = "record";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final Pace pace;
    private final RecordList book;

    RecordApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
        book = new RecordList(house.transactions());
    }

    /// An event of the house book.
    ///
    /// @param seq its place, without gaps
    /// @param action for example `DecisionTaken`
    /// @param details the few fields that changed
    public record Event(
            long seq,
            Instant at,
            String actor,
            String action,
            String subjectType,
            String subject,
            @Nullable String client,
            @Nullable String matter,
            @Nullable String reason,
            Map<String, Object> details) {
        private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

        static Event of(RecordList.Row row) {
            return new Event(
                    row.seq(),
                    row.at(),
                    row.actor(),
                    row.action().word(),
                    row.subjectType(),
                    row.subject(),
                    row.client(),
                    row.matter(),
                    row.reason(),
                    JSON.readValue(row.details(), DETAILS));
        }
    }

    /// Newest first.
    ///
    /// @param about number of an invoice, matter or client, or id of a prebill
    /// @param word in the reason or the details
    @GetMapping("/api/v1/record")
    Page<Event> record(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var kind = action.isBlank() ? null : action(action);
        return page(book, new RecordList.Filter(about, actor, word, kind, from, to), cursor, limit, house.zone());
    }

    private static Action action(String word) {
        return Arrays.stream(Action.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.faulty(
                        "action",
                        "\"" + word + "\" is not known.",
                        "Send one of "
                                + Arrays.stream(Action.values())
                                        .map(Action::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    static Page<Event> page(RecordList book, RecordList.Filter filter, String cursor, int limit, ZoneId zone) {
        var place = Cursor.read(LIST, cursor, 1);
        var before = place.atBeginning() ? Long.MAX_VALUE : place.number(0);
        var rows = book.before(filter, before, Page.limit(limit) + 1, zone);
        return Page.of(LIST, rows, limit, row -> List.of(Long.toString(row.seq())), Event::of);
    }

    /// What came of reading the whole book.
    ///
    /// @param whole the chain of hashes is unbroken
    /// @param head hash of the last sound event
    /// @param fault the first place that is wrong; null if there is none
    public record Verification(
            boolean whole,
            long events,
            String head,
            @Nullable String fault) {}

    /// Reads the whole book and computes every hash again.
    @PostMapping("/api/v1/record/verification")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> verify(
            @AuthenticationPrincipal User user, @RequestHeader(name = "Prefer", defaultValue = "") String prefer) {
        return pace.run(user, prefer, "Verify the house book", this::verified, RecordApi::words);
    }

    private Verification verified(Progress progress) {
        try {
            var read = house.book().verify();
            progress.at(read.events(), read.events());
            var fault = read.firstBad();
            return new Verification(
                    read.ok(),
                    read.events(),
                    read.head().hash().toString(),
                    fault == null ? null : "event " + fault.seq() + ": " + fault.what());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Tasks.Result words(Verification read) {
        var fault = read.fault();
        var first = fault == null ? "The chain is whole." : "The chain is broken at " + fault;
        return new Tasks.Result(read.whole(), List.of(first, "Head " + read.head()), "/record");
    }
}
