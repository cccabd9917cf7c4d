package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.desk.capture.Reader;
import tenths.desk.capture.ReceiveNotes;
import tenths.time.NoteSource;

/// Words on their way in: they are read at once and staged as drafts of the one whose token it is.
@RestController
@Tag(name = "Notes")
final class NotesApi {
    private static final int MOST = 1_000;

    private final House house;
    private final ReceiveNotes receive;

    NotesApi(House house, Reader.Shelf readers) {
        this.house = house;
        receive = new ReceiveNotes(house, readers);
    }

    /// @param writtenOn the day of writing, from which "yesterday" counts; today if it is left out
    /// @param source the program or list as a person calls it
    /// @param key its identity at the source, so that it is taken in once; none if it is left out
    public record NoteRequest(
            String text,

            @Schema(pattern = Reading.DAY, example = "2026-10-31") @Nullable
            String writtenOn,

            @Nullable String source,
            @Nullable String key) {}

    public record NotesRequest(List<NoteRequest> notes) {}

    /// A note that was taken in, with what it proposes.
    public record Told(UUID note, List<Draft> drafts) {}

    /// @param number of the note in the request, from 1
    public record NotTaken(int number, String reason) {}

    /// @param again how many had come before under the same key
    public record ReceivedNotes(List<Told> received, int again, List<NotTaken> refused) {}

    @PostMapping("/api/v1/notes")
    ReceivedNotes receive(@AuthenticationPrincipal User user, @RequestBody NotesRequest asked) {
        var notes = asked.notes();
        if (notes.isEmpty() || notes.size() > MOST) {
            throw Refusal.faulty(
                    "notes", "There are " + notes.size() + " notes.", "Send 1 to " + MOST + " notes at once.");
        }
        var received =
                receive.receive(notes.stream().map(this::incoming).toList(), DraftsApi.keeper(user), user.login());
        return new ReceivedNotes(
                received.received().stream()
                        .map(staged -> new Told(
                                staged.note().id(),
                                staged.drafts().stream().map(Draft::open).toList()))
                        .toList(),
                received.again(),
                received.refused().stream()
                        .map(refusal -> new NotTaken(refusal.number(), refusal.reason()))
                        .toList());
    }

    private Incoming incoming(NoteRequest note) {
        var day = note.writtenOn();
        var source = new NoteSource(
                NoteSource.Kind.PROGRAM,
                note.source() == null ? "" : note.source(),
                note.key() == null ? "" : note.key(),
                "");
        return Incoming.words(source, note.text(), day == null ? house.today() : LocalDate.parse(day));
    }
}
