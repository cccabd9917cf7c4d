package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Allotted;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.guidelines.words.Tasks;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Several tasks stand in one entry, so that nobody can tell how long each took. Times allotted to the tasks in the
/// text make it fine.
///
/// @param tasks most tasks in one entry
/// @param over entries up to this length are let pass
/// @param semicolonsOnly true to count nothing but semicolons
/// @param verbs the verbs that begin a task
public record BlockBilling(Source source, int tasks, Hours over, boolean semicolonsOnly, Phrases verbs)
        implements LineRule {
    private static final List<String> VERBS = List.of(
            "analyze",
            "appear",
            "argue",
            "attend",
            "call",
            "confer",
            "correspond",
            "depose",
            "discuss",
            "draft",
            "edit",
            "email",
            "evaluate",
            "examine",
            "file",
            "finalize",
            "identify",
            "index",
            "inspect",
            "interview",
            "investigate",
            "locate",
            "meet",
            "negotiate",
            "obtain",
            "organize",
            "outline",
            "prepare",
            "read",
            "research",
            "respond",
            "review",
            "revise",
            "schedule",
            "send",
            "serve",
            "study",
            "summarize",
            "supplement",
            "telephone",
            "travel",
            "update",
            "write");
    private static final int TENTH = 10;

    static final RuleKind TASKS = kind(
            "TIM-08 Block billing",
            "An entry tells of more tasks than allowed and does not say how long each took.",
            "0.30");
    static final RuleKind JOINTS = kind(
            "TIM-09 Joined tasks",
            "Semicolons, and words such as 'and' or 'then' before another verb, join more tasks than allowed.",
            "0.00");

    private static RuleKind kind(String head, String description, String over) {
        return new RuleKind(
                head,
                description,
                List.of(
                        Parameter.count("tasks", 1, "most tasks in one entry"),
                        Parameter.hours("over", over, "entries up to so many hours are let pass"),
                        Parameter.choice("joints", "what parts two tasks", "words", "semicolons"),
                        Parameter.phrases("verbs", VERBS, "verbs that begin a task")),
                (source, settings) -> new BlockBilling(
                        source,
                        settings.count("tasks"),
                        settings.hours("over"),
                        settings.is("joints", "semicolons"),
                        settings.phrases("verbs")));
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), line -> Lines.hours(line).compareTo(over) > 0, this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        if (semicolonsOnly && parted(text) <= tasks) {
            return List.of();
        }
        var found = Tasks.in(text, semicolonsOnly ? Phrases.NONE : verbs);
        var count = semicolonsOnly ? parted(text) : found.size();
        if (count <= tasks || Allotted.in(text).size() >= Math.min(2, tasks)) {
            return List.of();
        }
        var message = Lines.deed(line) + " for " + count + " tasks in one entry; the limit is " + tasks;
        return List.of(Found.on(source, line, message)
                .words(found)
                .riskingAll()
                .mending(split(line, found))
                .finding());
    }

    /// How many texts the semicolons part; one at the end parts nothing.
    private static int parted(String text) {
        var parts = 0;
        var blank = true;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == ';') {
                blank = true;
            } else if (blank && !Character.isWhitespace(c)) {
                blank = false;
                parts++;
            }
        }
        return parts;
    }

    /// Equal parts in tenths, the first ones longer by a tenth where it does not come out even, and what is below a
    /// tenth on the last; the timekeeper corrects them.
    private static Fix split(RatedLine line, List<Span> found) {
        var hundredths = Lines.hours(line).hundredths();
        var tenths = hundredths / TENTH;
        if (found.size() < 2 || tenths < found.size()) {
            return new Fix.Ask(line.id(), "How long did each task take?");
        }
        var parts = new ArrayList<Fix.Part>();
        for (var i = 0; i < found.size(); i++) {
            var share = tenths / found.size() + (i < tenths % found.size() ? 1 : 0);
            var rest = i == found.size() - 1 ? hundredths % TENTH : 0;
            parts.add(new Fix.Part(
                    BigDecimal.valueOf(share * (long) TENTH + rest, 2),
                    found.get(i).in(line.narrative())));
        }
        return new Fix.Split(line.id(), parts);
    }
}
