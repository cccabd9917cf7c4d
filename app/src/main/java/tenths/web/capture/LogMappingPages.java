package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Guess;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;
import tenths.connectors.csv.Required;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.imports.Mappings;
import tenths.web.Frames;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Uploads;

/// Which columns of a log of calls or documents mean what. A saved mapping reads every log with these columns from then
/// on, whoever sends it.
@Controller
public final class LogMappingPages {
    private static final String PAGE = "capture/logMappings";
    private static final int SAMPLE = 3;
    private static final List<Kind> KINDS = List.of(Kind.CALLS, Kind.DOCUMENTS);

    /// What the name of a field alone does not say.
    private static final Map<Field, String> WORDS = Map.ofEntries(
            Map.entry(Field.CLOCK, "time of day"),
            Map.entry(Field.ENDED, "time it ended"),
            Map.entry(Field.LENGTH, "length, as 0:12:30"),
            Map.entry(Field.SECONDS, "length in seconds"),
            Map.entry(Field.MINUTES, "length in minutes"),
            Map.entry(Field.OTHER_NAME, "name of the other party"),
            Map.entry(Field.OTHER_NUMBER, "number of the other party"),
            Map.entry(Field.CALL_DIRECTION, "in or out"),
            Map.entry(Field.TIMEKEEPER, "timekeeper's number"),
            Map.entry(Field.TIMEKEEPER_NAME, "timekeeper's name or extension"),
            Map.entry(Field.KEY, "row's own key"));

    private final Frames frames;
    private final Notices notices;
    private final Uploads uploads;
    private final Mappings mappings;

    LogMappingPages(House house, Frames frames, Notices notices, Uploads uploads) {
        this.frames = frames;
        this.notices = notices;
        this.uploads = uploads;
        mappings = new Mappings(house);
    }

    /// @param mapping as the form shows it
    /// @param possible fields of this kind of log
    /// @param head of a sample that was sent; without columns if there is none
    public record Shown(
            List<Mapping> saved, Mapping mapping, List<Field> possible, Table.Head head, List<String> problems) {
        public String column(Field field) {
            return mapping.columns().getOrDefault(field, "");
        }

        /// As people say it.
        public static String word(Enum<?> value) {
            var plain = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return value instanceof Field field ? WORDS.getOrDefault(field, plain) : plain;
        }

        public boolean needed(Field field) {
            return Required.lacking(new Mapping("", mapping.kind(), "", Map.of(), mapping.style()))
                    .contains(field);
        }
    }

    @GetMapping("/sources/logs")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "CALLS") String kind,
            @RequestParam(defaultValue = "") String name) {
        mayMap(user);
        var mapping = saved().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(new Mapping("", kind(kind), "", Map.of(), Mapping.Style.ISO));
        return page(request, mapping, new Table.Head(List.of(), List.of()), List.of());
    }

    /// Reads the header of a sample and proposes a mapping; the file is not kept.
    @PostMapping("/sources/logs/sample")
    ModelAndView sample(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String kind,
            @RequestParam MultipartFile file)
            throws IOException {
        mayMap(user);
        var path = uploads.receive(file.getInputStream());
        try {
            var faults = new Faults();
            var head = Table.head(path, SAMPLE, faults);
            var problems = faults.first().stream()
                    .map(fault -> fault.message() + " " + fault.repair())
                    .toList();
            var guess = Guess.of(kind(kind), head.columns(), mappings.all());
            return page(request, guess, head, problems);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @PostMapping("/sources/logs")
    ModelAndView save(
            HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam Map<String, String> fields) {
        mayMap(user);
        var mapping = mapping(fields);
        var problems = mappings.save(mapping, user.login());
        if (!problems.isEmpty()) {
            return page(request, mapping, new Table.Head(List.of(), List.of()), problems);
        }
        notices.good(request, "Saved. Logs with these columns are read by “" + mapping.name() + "” from now on.");
        return new ModelAndView("redirect:/sources/logs?kind=" + mapping.kind());
    }

    private ModelAndView page(HttpServletRequest request, Mapping mapping, Table.Head head, List<String> problems) {
        return frames.page(
                request, PAGE, new Shown(saved(), mapping, Required.possible(mapping.kind()), head, problems));
    }

    private List<Mapping> saved() {
        return mappings.all().stream()
                .filter(mapping -> KINDS.contains(mapping.kind()))
                .toList();
    }

    private static Kind kind(String word) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElse(Kind.CALLS);
    }

    private static Mapping mapping(Map<String, String> fields) {
        var kind = kind(fields.getOrDefault("kind", ""));
        var columns = new EnumMap<Field, String>(Field.class);
        for (var field : Required.possible(kind)) {
            var column = fields.getOrDefault(field.name(), "").strip();
            if (!column.isEmpty()) {
                columns.put(field, column);
            }
        }
        var dates = List.of(Mapping.DateOrder.values()).stream()
                .filter(order -> order.name().equals(fields.get("dates")))
                .findFirst()
                .orElse(Mapping.DateOrder.YEAR_MONTH_DAY);
        return new Mapping(
                fields.getOrDefault("name", "").strip(),
                kind,
                fields.getOrDefault("source", "").strip(),
                columns,
                new Mapping.Style(dates, fields.containsKey("comma")));
    }

    /// A mapping reads everybody's logs.
    private static void mayMap(User user) {
        if (user.role() == Role.TIMEKEEPER) {
            throw new NotHere();
        }
    }
}
