package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.AskModel;
import tenths.desk.capture.Models;
import tenths.store.capture.ModelReadings;
import tenths.store.capture.Notes;

/// What would be sent to the language model about a note, byte by byte, or why nothing would; and what became of it.
/// For the
/// person alone whose note it is.
@Controller
public final class ModelQuestionPage {
    private final Frames frames;
    private final AskModel asking;
    private final ModelReadings readings;
    private final Notes notes;

    ModelQuestionPage(House house, Frames frames, Models models) {
        this.frames = frames;
        asking = new AskModel(house, models);
        readings = new ModelReadings(house.transactions());
        notes = new Notes(house.transactions());
    }

    /// @param readings what became of the note; empty where it was not offered
    public record Shown(AskModel.Preview preview, List<ModelReadings.Reading> readings) {}

    @GetMapping("/models/questions/{note}")
    ModelAndView show(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID note) {
        var found = notes.find(List.of(note)).get(note);
        if (found == null || !found.of().equals(user.timekeeper())) {
            throw new NotHere();
        }
        var became = readings.of(note).stream().toList();
        return frames.page(request, "modelQuestion", new Shown(asking.preview(note), became));
    }
}
