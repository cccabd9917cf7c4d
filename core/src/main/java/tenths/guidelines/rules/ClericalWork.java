package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// Office work that the client takes for part of the firm's overhead.
///
/// @param words that mark office work
/// @param exceptions phrases in which such a word is legal work
public record ClericalWork(Source source, Phrases words, Phrases exceptions) implements Guideline {
    static final RuleKind FILES = kind(
            "ADM-01 Files and mail",
            "Opening, closing and keeping files, and handling mail, is the firm's overhead.",
            List.of(
                    "open file",
                    "close file",
                    "open new file",
                    "new file setup",
                    "set up * file",
                    "set up new matter",
                    "organize file",
                    "organize * file",
                    "file maintenance",
                    "open mail",
                    "process mail",
                    "sort mail",
                    "^mail"),
            List.of("mail box rule", "review file"));
    static final RuleKind COPIES = kind(
            "ADM-02 Copying and scanning",
            "Copying, scanning, printing and binding is the firm's overhead.",
            List.of(
                    "photocopy",
                    "^copy",
                    "^scan",
                    "^print",
                    "bates label",
                    "bates stamp",
                    "bates number",
                    "exhibit binder",
                    "trial binder",
                    "prepare * binder",
                    "index tab",
                    "collate"),
            List.of("copy of", "scan of", "print ad"));
    static final RuleKind CALENDAR = kind(
            "ADM-03 Calendar and scheduling",
            "Keeping the calendar, scheduling and arranging is the firm's overhead.",
            List.of(
                    "^calendar",
                    "calendar deadline",
                    "calendar date",
                    "^docket",
                    "docket deadline",
                    "^schedule",
                    "arrange court reporter",
                    "arrange reporter",
                    "arrange for court reporter",
                    "confirm deposition",
                    "confirm hearing",
                    "confirm date",
                    "order transcript",
                    "reserve conference room"),
            List.of("schedule of", "scheduling order", "scheduling conference", "docket sheet"));
    static final RuleKind DELIVERY = kind(
            "ADM-04 Filing and delivery",
            "Filing with a court, serving by mail, delivering and picking up is the firm's overhead.",
            List.of(
                    "e-file",
                    "efile",
                    "electronically file",
                    "^file",
                    "^fax",
                    "^deliver",
                    "hand deliver",
                    "pick up",
                    "arrange service",
                    "arrange messenger",
                    "arrange courier",
                    "^transmit",
                    "^enclose",
                    "^forward"),
            List.of(
                    "file motion",
                    "file * motion",
                    "motion to file",
                    "file under seal",
                    "file review",
                    "file note",
                    "court file stamped",
                    "file stamped",
                    "file material",
                    "forward looking"));

    private static RuleKind kind(String head, String description, List<String> words, List<String> exceptions) {
        return new RuleKind(
                head,
                description,
                List.of(
                        Parameter.phrases("words", words, "words that mark such work"),
                        Parameter.phrases("exceptions", exceptions, "phrases in which such a word is legal work")),
                (source, settings) ->
                        new ClericalWork(source, settings.phrases("words"), settings.phrases("exceptions")));
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.fees(bill).flatMap(this::check).toList();
    }

    private Stream<Finding> check(RatedLine line) {
        var found = words.in(line.narrative(), exceptions);
        if (found.isEmpty()) {
            return Stream.empty();
        }
        var message = "%s for '%s', which the client takes for overhead"
                .formatted(Lines.deed(line), found.getFirst().in(line.narrative()));
        return Stream.of(Found.on(source, line, message)
                .words(found)
                .riskingAll()
                .mending(new Fix.NoCharge(line.id()))
                .finding());
    }
}
