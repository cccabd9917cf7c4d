package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.guides.CompareEditions;
import tenths.desk.guides.ReceiveGuide;
import tenths.guidelines.DayOf;
import tenths.guidelines.cards.RuleDiff;
import tenths.guidelines.cards.TextDiff;
import tenths.jobs.Tasks;

/// Clients' guidelines as documents: they are read, and their editions are held side by side.
@RestController
@Tag(name = "Guidelines")
final class GuideDocumentsApi {
    static final String PATH = "/api/v1/guidelines";

    private static final String FILE_NAME = "[^/\\\\\\p{Cntrl}]{1,100}";

    private final House house;
    private final Archive archive;
    private final Pace pace;

    GuideDocumentsApi(House house, Archive archive, Pace pace) {
        this.house = house;
        this.archive = archive;
        this.pace = pace;
    }

    /// A document that was read.
    ///
    /// @param carried cards of the edition before that wait for a signature
    public record ReceivedGuide(String pack, int edition, int pages, int paragraphs, int carried) {}

    /// Reads the PDF or Word file that is the body of the request: a new guideline, or the next edition of one. Nothing
    /// is enforced until somebody signs it.
    ///
    /// @param pack the guideline of which it is the next edition; left out for a new one
    /// @param title as the document calls itself; left out for the name of the file
    /// @param from first day on which it applies; today if it is left out
    /// @param dayOf `bill` or `work`: which day decides the edition that judges a line
    @PostMapping(value = PATH, consumes = MediaType.ALL_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceivedGuide.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Object> receive(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestParam String fileName,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "bill") String dayOf)
            throws IOException {
        if (!fileName.matches(FILE_NAME)) {
            throw Refusal.faulty("fileName", "It is no file name of 1 to 100 characters.", "Send one like guide.pdf.");
        }
        var wish = new ReceiveGuide.Wish(pack, title, from == null ? house.today() : from, dayOf(dayOf));
        var file = Files.createTempFile("tenths-guide-", "");
        Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
        return pace.run(
                user,
                prefer,
                "Read " + fileName,
                progress -> read(fileName, file, wish, user, progress),
                GuideDocumentsApi::words);
    }

    private static DayOf dayOf(String text) {
        return switch (text) {
            case "bill" -> DayOf.BILL;
            case "work" -> DayOf.WORK;
            default -> throw Refusal.faulty("dayOf", "There is no such day.", "Send bill or work.");
        };
    }

    private ReceivedGuide read(String name, Path file, ReceiveGuide.Wish wish, User user, Progress progress) {
        try {
            return switch (new ReceiveGuide(house, archive).receive(name, file, wish, user.login(), progress)) {
                case ReceiveGuide.Outcome.Received(var place, var pages, var paragraphs, var carried) ->
                    new ReceivedGuide(place.pack(), place.edition(), pages, paragraphs, carried);
                case ReceiveGuide.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
                case ReceiveGuide.Outcome.Stopped() ->
                    throw Refusal.refused(List.of("It was stopped. Nothing of the file was kept."));
            };
        } finally {
            forget(file);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static Tasks.Result words(ReceivedGuide received) {
        return new Tasks.Result(
                true,
                List.of("Read: " + received.paragraphs() + " paragraphs on " + received.pages() + " pages."),
                "/rules?pack=" + received.pack());
    }

    /// A paragraph or a card that is not in both editions as it is.
    ///
    /// @param name by which it is acknowledged, `text 12` or `rule hours-per-day`
    /// @param what `gone`, `added` or `changed`
    /// @param before as the earlier edition has it; null where it has nothing
    /// @param after as the later edition has it; null where it has nothing
    /// @param fields what a card says otherwise; none of a paragraph
    /// @param seen whether somebody has acknowledged it
    public record Difference(
            String name,
            String what,
            @Nullable String before,
            @Nullable String after,
            List<FieldDifference> fields,
            boolean seen) {}

    /// @param before blank where it said nothing
    /// @param after blank where it says nothing any more
    public record FieldDifference(String field, String before, String after) {}

    /// Two editions side by side: the text first, in reading order.
    public record Comparison(int earlier, int later, List<Difference> text, List<Difference> rules) {}

    @GetMapping("/api/v1/guidelines/{pack}/comparison")
    Comparison compare(@PathVariable String pack, @RequestParam int earlier, @RequestParam int later) {
        var compared = new CompareEditions(house)
                .compare(pack, earlier, later)
                .orElseThrow(() -> Refusal.notFound("There is no such edition."));
        return new Comparison(
                earlier,
                later,
                compared.text().stream().map(change -> of(change, compared)).toList(),
                compared.rules().stream().map(change -> of(change, compared)).toList());
    }

    private static Difference of(TextDiff.Change change, CompareEditions.Compared compared) {
        var name = CompareEditions.called(change);
        var seen = compared.seen().contains(name);
        return switch (change) {
            case TextDiff.Change.Gone(var gone) -> new Difference(name, "gone", gone.text(), null, List.of(), seen);
            case TextDiff.Change.Added(var added) -> new Difference(name, "added", null, added.text(), List.of(), seen);
            case TextDiff.Change.Reworded(var before, var after, var _) ->
                new Difference(name, "changed", before.text(), after.text(), List.of(), seen);
        };
    }

    private static Difference of(RuleDiff.Change change, CompareEditions.Compared compared) {
        var name = CompareEditions.called(change);
        var seen = compared.seen().contains(name);
        return switch (change) {
            case RuleDiff.Change.Gone(var gone) -> new Difference(name, "gone", gone.words(), null, List.of(), seen);
            case RuleDiff.Change.Added(var added) ->
                new Difference(name, "added", null, added.words(), List.of(), seen);
            case RuleDiff.Change.Changed(var before, var after, var fields) ->
                new Difference(
                        name,
                        "changed",
                        before.words(),
                        after.words(),
                        fields.stream()
                                .map(field -> new FieldDifference(
                                        field.name().toLowerCase(Locale.ROOT), field.before(), field.after()))
                                .toList(),
                        seen);
        };
    }

    /// @param what differences by their names
    public record SeenChangesRequest(int earlier, int later, List<String> what) {}

    /// @param seen how many nobody had acknowledged before
    public record SeenAnswer(int seen) {}

    /// Acknowledges differences between two editions.
    @PostMapping("/api/v1/guidelines/{pack}/seen")
    SeenAnswer see(
            @AuthenticationPrincipal User user, @PathVariable String pack, @RequestBody SeenChangesRequest asked) {
        return new SeenAnswer(
                new CompareEditions(house).see(pack, asked.earlier(), asked.later(), asked.what(), user.login()));
    }
}
