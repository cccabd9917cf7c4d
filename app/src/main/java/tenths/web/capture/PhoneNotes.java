package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.desk.capture.Reader;
import tenths.desk.capture.ReceiveNotes;
import tenths.time.NoteSource;

/// Where the page on the phone sends its notes. A note that is sent twice is received once; two that were written under
/// one key are both kept.
@RestController
public final class PhoneNotes {
    private final House house;
    private final ReceiveNotes notes;

    PhoneNotes(House house, Reader.Shelf readers) {
        this.house = house;
        notes = new ReceiveNotes(house, readers);
    }

    /// Who is signed in on this phone.
    ///
    /// @param csrf token that every note brings back
    public record Me(String login, String name, String csrf, int mostCharacters) {}

    @GetMapping("/phone/me")
    ResponseEntity<Me> me(HttpServletRequest request, @AuthenticationPrincipal User user) {
        var csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        return ResponseEntity.ok(new Me(user.login(), user.name(), csrf, Found.MOST_CHARACTERS));
    }

    /// @param said empty, or why the note was not taken
    public record Answer(boolean taken, boolean again, int proposed, String said) {}

    /// @param key made on the phone when the note was written
    /// @param day on the writer's calendar when it was written
    @PostMapping("/phone/notes")
    ResponseEntity<Answer> take(
            @AuthenticationPrincipal User user,
            @RequestParam UUID key,
            @RequestParam String text,
            @RequestParam String day) {
        var of = user.timekeeper();
        if (of == null) {
            return refused("You keep no time here, so the note would be nobody's. Ask an administrator.");
        }
        if (text.isBlank() || text.length() > Found.MOST_CHARACTERS) {
            return refused("A note has between 1 and %,d characters.".formatted(Found.MOST_CHARACTERS));
        }
        var source = new NoteSource(NoteSource.Kind.PHONE, "phone", key + "#" + Fingerprint.brief(List.of(text)), "");
        var received = notes.receive(List.of(Incoming.words(source, text, written(day))), of, user.login());
        return received.refused().isEmpty()
                ? ResponseEntity.ok(
                        new Answer(true, received.again() > 0, received.drafts().size(), ""))
                : refused(received.refused().getFirst().reason());
    }

    private static ResponseEntity<Answer> refused(String why) {
        return ResponseEntity.unprocessableContent().body(new Answer(false, false, 0, why));
    }

    /// A phone whose clock is wrong does not write into the future.
    private LocalDate written(String day) {
        try {
            var written = LocalDate.parse(day);
            var tomorrow = house.today().plusDays(1); // it may be tomorrow already where the writer is
            return written.isAfter(tomorrow) || written.isBefore(tomorrow.minusYears(1)) ? house.today() : written;
        } catch (DateTimeException senseless) {
            return house.today();
        }
    }
}
