package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.Role;
import tenths.access.User;
import tenths.desk.Progress;
import tenths.desk.sources.TakeFile;
import tenths.desk.sources.TakeIn;

/// Files with words about work.
@RestController
@Tag(name = "Notes")
final class NoteFilesApi {
    static final String PATH = "/api/v1/notes/files";
    private static final String ANY = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final TakeFile files;

    NoteFilesApi(TakeFile files) {
        this.files = files;
    }

    /// A part of the file that could not be read.
    ///
    /// @param part of the file; empty where all of it is meant
    public record UnreadPart(String file, String part, String message, String repair) {}

    /// What came of a file.
    ///
    /// @param received notes that are new
    /// @param again notes that had come before
    /// @param proposed entries that wait in the inbox
    /// @param remarks what was left out on purpose
    public record TakenFile(int received, int again, int proposed, List<UnreadPart> unread, List<String> remarks) {}

    /// Reads the file that is the body of the request: a mail (eml, msg), a mailbox (mbox), a calendar (ics), a text,
    /// a Word document, or a log of calls or documents (csv). What can be read is taken in, the rest is named.
    /// The same file may be sent again: nothing comes twice.
    @RequestBody(required = true, content = @Content(mediaType = ANY))
    @PostMapping(PATH)
    TakenFile take(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam String fileName)
            throws IOException {
        if (!fileName.matches("[^/\\\\\\p{Cntrl}]{1,100}")) {
            throw Refusal.faulty("fileName", "It is no file name of 1 to 100 characters.", "Send one like note.eml.");
        }
        var of = user.timekeeper();
        if (of == null) {
            throw Refusal.refused(
                    List.of("The token is of somebody who keeps no time, so the notes would be nobody's."));
        }
        var file = Files.createTempFile("tenths-note-", "");
        try {
            Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
            var bringer = new TakeIn.Bringer(of, user.login(), user.role() == Role.BILLER);
            var brought = files.take(fileName, file, bringer, Progress.SILENT);
            var unread = brought.unread().stream()
                    .map(each -> new UnreadPart(each.file(), each.part(), each.message(), each.repair()))
                    .toList();
            return new TakenFile(brought.received(), brought.again(), brought.drafts(), unread, brought.remarks());
        } finally {
            Files.delete(file);
        }
    }
}
