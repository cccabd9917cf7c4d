package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Guess;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.Required;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.imports.ImportFile;
import tenths.desk.imports.ImportReport;
import tenths.desk.imports.Mappings;
import tenths.desk.imports.RowDiff;
import tenths.desk.imports.UndoImport;
import tenths.store.Imports;

/// Files of rows: tried, imported, taken back.
@RestController
@Tag(name = "Imports")
final class ImportsApi {
    static final String PATH = "/api/v1/imports";
    private static final String LIST = "imports";

    private final House house;
    private final ImportFile files;
    private final Imports imports;
    private final Mappings mappings;

    ImportsApi(House house, Archive archive) {
        this.house = house;
        files = new ImportFile(house, archive);
        imports = new Imports(house.transactions());
        mappings = new Mappings(house);
    }

    /// A file that was imported.
    ///
    /// @param kind `work`, `clients`, `matters`, `timekeepers`, `rates` or `guidelines`
    /// @param undoneBy who took it back; null while it counts
    public record Import(
            UUID id,
            String kind,
            String fileName,
            String sha256,
            long sizeBytes,
            String mapping,
            long added,
            long changed,
            long unchanged,
            String importedBy,
            Instant importedAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {
        static Import of(Imports.Row row) {
            return new Import(
                    row.id(),
                    row.kind(),
                    row.source().fileName(),
                    row.source().sha256(),
                    row.source().sizeBytes(),
                    row.mapping(),
                    row.counts().added(),
                    row.counts().changed(),
                    row.counts().same(),
                    row.importedBy(),
                    row.importedAt(),
                    row.undoneBy(),
                    row.undoneAt());
        }
    }

    /// Newest first.
    @GetMapping(PATH)
    Page<Import> imports(
            @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = Page.USUAL) int limit) {
        var place = Cursor.read(LIST, cursor, 1);
        var rows = imports.before(place.atBeginning() ? null : uuid(place.text(0)), Page.limit(limit) + 1);
        return Page.of(LIST, rows, limit, row -> List.of(row.id().toString()), Import::of);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException foreign) {
            throw Refusal.faulty("cursor", "The cursor is not understood.", "Send next as the API gave it.");
        }
    }

    /// A row that is new or says something else.
    public record RowChange(long line, String key, boolean added, List<FieldChange> fields) {
        static RowChange of(RowDiff diff) {
            return new RowChange(
                    diff.line(),
                    diff.key(),
                    diff.fresh(),
                    diff.changes().stream()
                            .map(change -> new FieldChange(change.field(), change.before(), change.after()))
                            .toList());
        }
    }

    /// @param before empty for a new row
    public record FieldChange(String field, String before, String after) {}

    /// What a file did, or would do.
    ///
    /// @param applied the import that was made; null for a dry run
    /// @param mapping name of the mapping; empty where it was guessed from the names of the columns
    /// @param rows the first thousand that are new or changed
    /// @param earlier the latest import of the same bytes; null if there was none
    public record Report(
            @Nullable UUID applied,
            String mapping,
            long added,
            long changed,
            long unchanged,
            List<RowChange> rows,
            @Nullable Import earlier) {
        static Report of(ImportReport report, Mapping mapping) {
            var earlier = report.earlier();
            return new Report(
                    report.applied(),
                    mapping.name(),
                    report.counts().added(),
                    report.counts().changed(),
                    report.counts().same(),
                    report.diffs().stream().map(RowChange::of).toList(),
                    earlier == null ? null : Import.of(earlier));
        }
    }

    /// Imports the file that is the body of the request: CSV with a header, or the YAML of a guideline pack. All of it
    /// or, when anything is wrong, nothing and every fault with its line.
    ///
    /// @param kind `work`, `clients`, `matters`, `timekeepers`, `rates` or `guidelines`
    /// @param mapping a preset or a saved mapping; the one that fits the header if it is left out
    /// @param dryRun true to change nothing
    @PostMapping(value = PATH, consumes = MediaType.ALL_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Report> bring(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String kind,
            @RequestParam String fileName,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        var file = Files.createTempFile("tenths-import-", "");
        try {
            Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
            var chosen = mapping(kind(kind), mapping, file);
            var named = new ImportFile.Named(file, plain(fileName));
            var report = dryRun
                    ? files.dryRun(named, chosen, user.login(), Progress.SILENT)
                    : files.apply(named, chosen, user.login(), Progress.SILENT);
            if (report.faultCount() > 0) {
                throw Refusal.faulty(faults(report));
            }
            return ResponseEntity.ok(Report.of(report, chosen));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Fault> faults(ImportReport report) {
        var faults = new ArrayList<Fault>();
        for (var fault : report.faults()) {
            var place = fault.line() == 0 ? "file" : "line " + fault.line();
            var field = fault.column().isEmpty() ? place : place + ", " + fault.column();
            var said = fault.value().isEmpty() ? "" : " (\"" + fault.value() + "\")";
            faults.add(new Fault(field, fault.message() + said, fault.repair()));
        }
        if (report.faultCount() > faults.size()) {
            faults.add(
                    new Fault("file", "There are " + report.faultCount() + " faults in all.", "Correct these first."));
        }
        return faults;
    }

    private static String plain(String fileName) {
        if (!fileName.matches("[^/\\\\\\p{Cntrl}]{1,100}")) {
            throw Refusal.faulty(
                    "fileName", "It is no file name of 1 to 100 characters.", "Send one like october.csv.");
        }
        return fileName;
    }

    private static Mapping.Kind kind(String word) {
        for (var kind : Mapping.Kind.values()) {
            if (kind.imported() && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw Refusal.faulty(
                "kind",
                "\"" + word + "\" is not known.",
                "Send work, clients, matters, timekeepers, rates, budgets or guidelines.");
    }

    private Mapping mapping(Mapping.Kind kind, String name, Path file) throws IOException {
        if (kind == Mapping.Kind.GUIDELINES) {
            return Presets.GUIDELINES;
        }
        var fitting =
                mappings.all().stream().filter(each -> each.kind() == kind).toList();
        if (!name.isEmpty()) {
            return fitting.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.faulty(
                            "mapping",
                            "There is no mapping \"" + name + "\" for this kind.",
                            "Send one of " + fitting.stream().map(Mapping::name).collect(Collectors.joining(", "))
                                    + "."));
        }
        var header = Table.head(file, 1, new Faults()).columns();
        var guess = Guess.of(kind, header, fitting);
        var lacking = header.isEmpty() ? List.<Mapping.Field>of() : Required.lacking(guess);
        if (!lacking.isEmpty()) {
            throw Refusal.faulty(
                    "mapping",
                    "Nothing in the header looks like "
                            + lacking.stream()
                                    .map(field -> field.name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '))
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Save a mapping for this file on the page Import and send its name.");
        }
        return guess;
    }

    /// @param undone the import as it stands now
    public record Undone(Import undone) {}

    /// Takes an import back, whole or not at all.
    @PostMapping(PATH + "/{id}/undo")
    Undone undo(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        if (house.transactions().inOne(() -> imports.find(id)).isEmpty()) {
            throw Refusal.notFound("There is no import " + id + ".");
        }
        return switch (new UndoImport(house).undo(id, user.login())) {
            case UndoImport.Outcome.Done _ ->
                new Undone(Import.of(
                        house.transactions().inOne(() -> imports.find(id)).getFirst()));
            case UndoImport.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
        };
    }

    /// A mapping of columns.
    ///
    /// @param name to send with a file
    public record KnownMapping(String name, String kind, String source) {}

    /// Presets and saved mappings.
    public record AllMappings(List<KnownMapping> items) {}

    @GetMapping(PATH + "/mappings")
    AllMappings mappings() {
        return new AllMappings(mappings.all().stream()
                .map(each -> new KnownMapping(each.name(), each.kind().name().toLowerCase(Locale.ROOT), each.source()))
                .toList());
    }
}
