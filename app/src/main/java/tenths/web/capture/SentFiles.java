package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.Role;
import tenths.access.User;
import tenths.desk.Progress;
import tenths.desk.sources.Brought;
import tenths.desk.sources.TakeFile;
import tenths.desk.sources.TakeIn;
import tenths.jobs.Tasks;
import tenths.web.Frames;
import tenths.web.Notices;

/// Files with words about work, chosen or dropped.
@Controller
public final class SentFiles {
    static final int MOST_FILES = 100;
    private static final int LONGEST_NAME = 100;

    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final TakeFile files;

    SentFiles(Frames frames, Notices notices, Tasks tasks, TakeFile files) {
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.files = files;
    }

    private record Spooled(String name, Path path) {}

    @GetMapping("/inbox/files")
    ModelAndView show(HttpServletRequest request) {
        return frames.page(request, "capture/files", "");
    }

    @PostMapping("/inbox/files")
    String send(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent) {
        var chosen = sent == null
                ? List.<MultipartFile>of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        var of = user.timekeeper();
        var problem = of == null
                ? "You keep no time here, so the notes would be nobody's. Ask an administrator for a timekeeper number."
                : chosen.isEmpty()
                        ? "No file was chosen, or it is empty."
                        : chosen.size() > MOST_FILES ? "Send at most " + MOST_FILES + " files at once." : "";
        if (of == null || !problem.isEmpty()) {
            notices.bad(request, List.of(problem));
            return "redirect:/inbox/files";
        }
        var bringer = new TakeIn.Bringer(of, user.login(), user.role() == Role.BILLER);
        var spooled = chosen.stream().map(SentFiles::spooled).toList();
        var what = spooled.size() == 1 ? "Read " + spooled.getFirst().name() : "Read " + spooled.size() + " files";
        return "redirect:/tasks/" + tasks.start(user.login(), what, progress -> read(spooled, bringer, progress));
    }

    private Tasks.Result read(List<Spooled> spooled, TakeIn.Bringer bringer, Progress progress) {
        var lines = new ArrayList<String>();
        var good = true;
        try {
            for (var i = 0; i < spooled.size(); i++) {
                if (!progress.at(i, spooled.size())) {
                    lines.add("Stopped; " + (spooled.size() - i) + " files were not read.");
                    break;
                }
                var file = spooled.get(i);
                var one = spooled.size() == 1 ? progress : Progress.SILENT;
                var brought = files.take(file.name(), file.path(), bringer, one);
                good = good && brought.unread().isEmpty();
                lines.addAll(lines(file, brought, spooled.size()));
            }
        } finally {
            spooled.forEach(SentFiles::forget);
        }
        return new Tasks.Result(good, lines, "/inbox");
    }

    private static List<String> lines(Spooled file, Brought brought, int files) {
        var lines = new ArrayList<>(Told.lines(brought));
        if (files > 1) {
            lines.set(0, file.name() + ": " + lines.getFirst());
        }
        return lines;
    }

    private static Spooled spooled(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return new Spooled(plainName(file.getOriginalFilename()), spool(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Keeps it under a name of ours until it is read (S-32).
    static Path spool(InputStream content) throws IOException {
        var path = Files.createTempFile("tenths-note-", "");
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        return path;
    }

    private static void forget(Spooled file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Only the last part, without what may steer or break a line.
    static String plainName(@Nullable String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
