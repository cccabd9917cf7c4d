package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Guess;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.Required;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.imports.ImportFile;
import tenths.desk.imports.ImportReport;
import tenths.desk.imports.Mappings;
import tenths.desk.imports.UndoImport;
import tenths.jobs.Tasks;
import tenths.store.Imports;

/// Files on their way in: sent, mapped, tried dry, imported, taken back.
@Controller
public final class ImportPages {
    private static final int PAGE = 50;
    private static final int SAMPLE = 3;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final Uploads uploads;
    private final Archive archive;
    private final ImportFile files;
    private final Imports imports;
    private final Mappings mappings;

    ImportPages(House house, Frames frames, Notices notices, Tasks tasks, Uploads uploads, Archive archive) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.uploads = uploads;
        this.archive = archive;
        files = new ImportFile(house, archive);
        imports = new Imports(house.transactions());
        mappings = new Mappings(house);
    }

    /// @param kind that is chosen
    /// @param pending sent by this person and not yet imported
    public record Shown(
            Kind kind,
            List<Kind> kinds,
            List<Uploads.Upload> pending,
            List<Imports.Row> rows,
            int page,
            int all,
            ZoneId zone) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    @GetMapping("/imports")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "WORK") String kind,
            @RequestParam(defaultValue = "1") int page) {
        var all = imports.count();
        var at = Math.clamp(page, 1, Math.max(1, (all + PAGE - 1) / PAGE));
        return frames.page(
                request,
                "imports",
                new Shown(
                        kind(kind),
                        kinds(),
                        uploads.of(user.login()),
                        imports.page((at - 1) * PAGE, PAGE),
                        at,
                        all,
                        house.zone()));
    }

    private static Kind kind(String word) {
        return kinds().stream()
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(Kind.WORK);
    }

    private static List<Kind> kinds() {
        return Stream.of(Kind.values()).filter(Kind::imported).toList();
    }

    @PostMapping("/imports")
    String send(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String kind,
            @RequestParam MultipartFile file)
            throws IOException {
        var name = plainName(file.getOriginalFilename());
        if (file.isEmpty()) {
            notices.bad(request, List.of("No file was chosen, or it is empty. Choose the export and send it again."));
            return "redirect:/imports?kind=" + kind(kind);
        }
        var path = uploads.receive(file.getInputStream());
        var faults = new Faults();
        var head =
                kind(kind) == Kind.GUIDELINES ? new Table.Head(List.of(), List.of()) : Table.head(path, SAMPLE, faults);
        var mapping = kind(kind) == Kind.GUIDELINES
                ? Presets.GUIDELINES
                : Guess.of(kind(kind), head.columns(), mappings.all());
        var upload = uploads.keep(
                new Uploads.Upload(house.ids().next(), user.login(), house.now(), path, name, head, mapping, null));
        var lacking = !head.columns().isEmpty() && !Required.lacking(mapping).isEmpty();
        return lacking ? "redirect:/imports/sent/" + upload.id() : "redirect:/tasks/" + check(upload);
    }

    /// Only the last part, without what a browser may put before it.
    static String plainName(@Nullable String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = name.strip().replaceAll("\\p{Cntrl}", "");
        return plain.isEmpty() ? "upload.csv" : plain.substring(Math.max(0, plain.length() - 100));
    }

    private UUID check(Uploads.Upload upload) {
        return tasks.start(upload.owner(), "Check " + upload.name(), progress -> checked(upload, progress));
    }

    private Tasks.Result checked(Uploads.Upload upload, Progress progress) {
        var report = files.dryRun(named(upload), upload.mapping(), upload.owner(), progress);
        uploads.keep(upload.with(report));
        return new Tasks.Result(
                report.faultCount() == 0,
                List.of(sentence(report), "Nothing is imported yet."),
                "/imports/sent/" + upload.id());
    }

    private static ImportFile.Named named(Uploads.Upload upload) {
        return new ImportFile.Named(upload.path(), upload.name());
    }

    private static String sentence(ImportReport report) {
        var counts = report.counts();
        return report.faultCount() > 0
                ? Say.count(report.faultCount(), "fault", "faults") + "; the file cannot be imported as it is."
                : "%s, %s, %s"
                        .formatted(
                                Say.count(counts.added(), "new row", "new rows"),
                                Say.number(counts.changed()) + " changed",
                                Say.number(counts.same()) + " as before.");
    }

    /// @param possible fields that a file of this kind can have
    /// @param lacking those that must still be chosen
    /// @param problems of saving the mapping
    public record Sent(
            Uploads.Upload upload,
            List<Field> possible,
            List<Field> lacking,
            List<String> names,
            List<String> problems,
            ZoneId zone) {
        /// Whether it is a table, so that its columns can be chosen.
        public boolean table() {
            return upload.mapping().kind() != Kind.GUIDELINES
                    && upload.head().columns().size() > 1;
        }

        /// As people say it.
        public static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @GetMapping("/imports/sent/{id}")
    ModelAndView sent(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        return frames.page(request, "sent", shown(uploads.find(id, user.login()), List.of()));
    }

    private Sent shown(Uploads.Upload upload, List<String> problems) {
        var kind = upload.mapping().kind();
        return new Sent(
                upload,
                Required.possible(kind),
                kind == Kind.GUIDELINES ? List.of() : Required.lacking(upload.mapping()),
                mappings.all().stream()
                        .filter(mapping -> mapping.kind() == kind)
                        .map(Mapping::name)
                        .toList(),
                problems,
                house.zone());
    }

    /// Tries the file with a mapping that a person chose, and saves it if it is named.
    @PostMapping("/imports/sent/{id}")
    ModelAndView map(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var upload = uploads.find(id, user.login());
        var mapping = mapping(upload, fields);
        var changed = uploads.keep(upload.with(mapping));
        var problems = mapping.name().isBlank() ? List.<String>of() : mappings.save(mapping, user.login());
        if (!problems.isEmpty() || !Required.lacking(mapping).isEmpty()) {
            return frames.page(request, "sent", shown(changed, problems));
        }
        return new ModelAndView("redirect:/tasks/" + check(changed));
    }

    private static Mapping mapping(Uploads.Upload upload, Map<String, String> fields) {
        var kind = upload.mapping().kind();
        var columns = new EnumMap<Field, String>(Field.class);
        for (var field : Required.possible(kind)) {
            var column = fields.getOrDefault(field.name(), "");
            if (upload.head().columns().contains(column)) {
                columns.put(field, column);
            }
        }
        var dates = List.of(Mapping.DateOrder.values()).stream()
                .filter(order -> order.name().equals(fields.get("dates")))
                .findFirst()
                .orElse(Mapping.DateOrder.YEAR_MONTH_DAY);
        var source = fields.getOrDefault("source", "").strip();
        return new Mapping(
                fields.getOrDefault("name", "").strip(),
                kind,
                source.isEmpty() ? "file" : source,
                columns,
                new Mapping.Style(dates, fields.containsKey("comma")));
    }

    @PostMapping("/imports/sent/{id}/apply")
    String apply(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        var upload = uploads.find(id, user.login());
        var task = tasks.start(user.login(), "Import " + upload.name(), progress -> applied(upload, progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result applied(Uploads.Upload upload, Progress progress) {
        var report = files.apply(named(upload), upload.mapping(), upload.owner(), progress);
        if (report.applied() == null) {
            uploads.keep(upload.with(report));
            return new Tasks.Result(false, List.of(sentence(report)), "/imports/sent/" + upload.id());
        }
        uploads.forget(upload.id());
        return new Tasks.Result(true, List.of(sentence(report), "It can be undone on the next page."), "/imports");
    }

    @PostMapping("/imports/sent/{id}/forget")
    String forget(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        var upload = uploads.find(id, user.login());
        uploads.forget(id);
        notices.good(request, upload.name() + " is forgotten. Nothing of it was imported.");
        return "redirect:/imports";
    }

    @PostMapping("/imports/{id}/undo")
    String undo(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        switch (new UndoImport(house).undo(id, user.login())) {
            case UndoImport.Outcome.Done(var row) ->
                notices.good(
                        request,
                        row.source().fileName() + " is taken back: what it added is gone, what it changed is as before."
                                + " Import the file again to redo it.");
            case UndoImport.Outcome.Refused(var reasons) -> notices.bad(request, reasons);
        }
        return "redirect:/imports";
    }

    /// The file as it was sent.
    @GetMapping("/imports/{id}/file")
    void file(HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var source = house.transactions().inOne(() -> imports.find(id)).stream()
                .findFirst()
                .orElseThrow(NotHere::new)
                .source();
        try {
            var bytes = archive.get(Key.ofImport(source.fileName(), source.sha256()));
            response.setContentType("application/octet-stream");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(source.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.getOutputStream().write(bytes);
        } catch (ArchiveFailure failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }
}
