package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.rates.RatedLine;

/// A communication does not say with whom.
///
/// @param communications words for a communication
public record UnnamedParty(Source source, Phrases communications) implements LineRule {
    private static final Phrases TOPIC = Phrases.of("regarding", "re", "about", "concerning", "relate to");
    private static final Phrases PARTY = Phrases.of("with", "to", "from", "between", "of", "by");
    private static final Phrases NOBODY =
            Phrases.of("regarding", "re", "about", "concerning", "on", "for", "in", "at", "and", "same", "relate");

    static final RuleKind KIND = new RuleKind(
            "TIM-13 Party not named",
            "A call, letter, e-mail or conference is billed without a word on who the other side was.",
            List.of(Parameter.phrases(
                    "communications",
                    List.of(
                            "telephone call",
                            "phone call",
                            "telephone conference",
                            "teleconference",
                            "conference call",
                            "video conference",
                            "^call",
                            "^conference",
                            "^email",
                            "^e-mail",
                            "^correspondence",
                            "^correspond",
                            "^confer",
                            "^letter",
                            "exchange email",
                            "draft email",
                            "review email",
                            "review correspondence",
                            "draft correspondence"),
                    "words for a communication")),
            (source, settings) -> new UnnamedParty(source, settings.phrases("communications")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var silent = communications.in(text).stream()
                .filter(span -> !namesSomeone(text, span))
                .toList();
        if (silent.isEmpty()) {
            return List.of();
        }
        var message = "%s for '%s' without saying with whom"
                .formatted(Lines.deed(line), silent.getFirst().in(text));
        return List.of(Found.on(source, line, message)
                .words(silent)
                .riskingAll()
                .asking("With whom, and about what?")
                .finding());
    }

    /// The party stands directly behind the words ("call client"), or behind "with", "to" or "from" in the same task.
    private static boolean namesSomeone(String text, Span span) {
        var start = text.lastIndexOf(';', span.start()) + 1;
        var stop = text.indexOf(';', span.end());
        var end = stop < 0 ? text.length() : stop;
        var behind = text.substring(span.end(), end).strip();
        if (!behind.isEmpty() && Character.isLetter(behind.charAt(0))) {
            var nobody = NOBODY.in(behind);
            if (nobody.isEmpty() || nobody.getFirst().start() > 0) {
                return true;
            }
        }
        var task = text.substring(start, end);
        var topic = TOPIC.in(task);
        var before = topic.isEmpty() ? task : task.substring(0, topic.getFirst().start());
        return PARTY.touch(before);
    }
}
