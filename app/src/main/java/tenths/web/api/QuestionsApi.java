package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.checks.LineId;
import tenths.connectors.mail.Mailer;
import tenths.desk.AskTimekeeper;
import tenths.desk.House;
import tenths.firm.TimekeeperId;
import tenths.store.Questions;

/// Questions about lines of prebills.
@RestController
@Tag(name = "Questions")
final class QuestionsApi {
    private final House house;
    private final Mailer mailer;

    QuestionsApi(House house, Mailer mailer) {
        this.house = house;
        this.mailer = mailer;
    }

    /// @param to id of the timekeeper who is asked
    /// @param answer null while nobody answered
    /// @param words narrative that the answer proposes
    public record ListedQuestion(
            UUID id,
            UUID prebill,
            String line,
            String to,
            String text,
            String by,
            Instant at,
            @Nullable String answer,
            @Nullable String words) {
        static ListedQuestion of(Questions.Row row) {
            var asked = row.asked();
            var answer = row.answer();
            return new ListedQuestion(
                    asked.id(),
                    asked.prebill(),
                    asked.line().toString(),
                    asked.to().value(),
                    asked.text(),
                    asked.by(),
                    asked.at(),
                    answer == null ? null : answer.text(),
                    answer == null || answer.words().isBlank() ? null : answer.words());
        }
    }

    /// Oldest first.
    public record AllQuestions(List<ListedQuestion> items) {}

    @GetMapping("/api/v1/questions")
    AllQuestions questions() {
        return new AllQuestions(
                house.questions().open().stream().map(ListedQuestion::of).toList());
    }

    /// @param line as the prebill names it
    /// @param to id of a timekeeper
    public record QuestionRequest(String line, String to, String text) {}

    /// The new question.
    public record Asked(UUID id) {}

    @PostMapping("/api/v1/prebills/{id}/questions")
    Asked ask(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody QuestionRequest asked) {
        var wish = new AskTimekeeper.Wish(id, line(asked.line()), new TimekeeperId(asked.to()), asked.text());
        var outcome = new AskTimekeeper(house).ask(wish, mailer.on(), user.login());
        if (!outcome.problems().isEmpty()) {
            throw Refusal.refused(outcome.problems());
        }
        return new Asked(outcome.asked().getFirst());
    }

    private static LineId line(String text) {
        try {
            return LineId.of(text);
        } catch (IllegalArgumentException noLine) {
            throw Refusal.faulty("line", "\"" + text + "\" names no line.", "Take the id of a line as it was read.");
        }
    }

    /// @param words another narrative for the line, if that settles it
    public record AnswerToQuestion(String text, @Nullable String words) {}

    /// Whether it was done.
    public record Done(boolean done) {}

    @PostMapping("/api/v1/questions/{id}/answer")
    Done answer(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody AnswerToQuestion said) {
        var words = said.words() == null ? "" : said.words();
        var problems = new AskTimekeeper(house)
                .answer(id, said.text(), words, new AskTimekeeper.Whose.Anybody(), user.login());
        if (!problems.isEmpty()) {
            throw Refusal.refused(problems);
        }
        return new Done(true);
    }

    @PostMapping("/api/v1/questions/{id}/close")
    Done close(@AuthenticationPrincipal User user, @PathVariable UUID id) {
        if (new AskTimekeeper(house).close(id, user.login()).isEmpty()) {
            throw Refusal.notFound("There is no such question, or it is closed.");
        }
        return new Done(true);
    }
}
