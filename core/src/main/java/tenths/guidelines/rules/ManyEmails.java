package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Somebody bills many small e-mails on one day, each for the least time there is.
///
/// @param emails words for an e-mail
/// @param count so many on one day are told
/// @param small hours up to which an entry is small
public record ManyEmails(Source source, Phrases emails, int count, Hours small) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "COM-08 Many small e-mails",
            "A person bills many e-mails on one day, each for the least time there is.",
            List.of(
                    Parameter.phrases("emails", List.of("email", "e-mail"), "words for an e-mail"),
                    Parameter.count("count", 5, "e-mails of a day from which it is told"),
                    Parameter.hours("small", "0.10", "hours up to which an entry is small")),
            (source, settings) -> new ManyEmails(
                    source, settings.phrases("emails"), settings.count("count"), settings.hours("small")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Days.of(bill).entrySet().stream()
                .flatMap(day -> check(day.getKey(), day.getValue()))
                .toList();
    }

    private Stream<Finding> check(Surroundings.Day day, List<RatedLine> lines) {
        if (lines.size() < count) {
            return Stream.empty();
        }
        var mails = lines.stream()
                .filter(line -> Lines.hours(line).compareTo(small) <= 0 && emails.touch(line.narrative()))
                .toList();
        if (mails.isEmpty() || mails.size() < count) {
            return Stream.empty();
        }
        var message = "%s billed %d e-mails of %s or less on %s"
                .formatted(Lines.actor(mails.getFirst()), mails.size(), small, day.day());
        return Stream.of(Found.on(source, mails, message)
                .risking(Cut.again(mails))
                .asking("How long did all of them take together?")
                .finding());
    }
}
