package tenths.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.desk.OpenPrebill;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;
import tenths.guidelines.approvals.Rest;
import tenths.invoicing.Remedy;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.store.Decisions;
import tenths.store.FindingAnswers;
import tenths.store.papers.Receipts;
import tenths.time.TimeEntry;

/// What unfolds under a line: why it costs what it costs, what was found, what can be done.
public record LinePanel(
        UUID bill,
        int version,
        String csrf,
        boolean open,
        boolean gone,
        RatedLine line,
        int number,
        RatedLine original,
        List<Marked> words,
        List<Found> findings,
        List<Found> overruled,
        List<Rest> rests,
        List<Receipts.Row> receipts,
        List<Decisions.Kept> history) {
    /// Reasons that billers give most; any other may be typed.
    public static final List<String> REASONS = List.of(
            "Client guideline",
            "Duplicate effort",
            "Excessive time for the task",
            "Clerical work",
            "Training of a timekeeper",
            "Courtesy to the client",
            "Correction of an error");

    /// A finding as the page shows it.
    ///
    /// @param key tells it from the others of this bill
    /// @param fix what accepting its fix would do; blank where only a person can mend it
    /// @param alike where all findings of the same cause are answered at once
    /// @param approval where the approval is recorded or asked for that settles it; blank where none does
    /// @param said why findings of this clause were kept as they were before
    public record Found(
            Finding finding,
            String key,
            String fix,
            boolean fixable,
            String alike,
            String approval,
            List<FindingAnswers.Remembered> said) {}

    /// A piece of the narrative.
    ///
    /// @param marked a finding rests on it
    public record Marked(String text, boolean marked) {}

    public boolean fee() {
        return line.work() instanceof TimeEntry;
    }

    /// How the amount came about, without the rates that did not win.
    public List<Step> steps() {
        return line.trace().steps().stream()
                .filter(step -> step.kind() != Step.Kind.CANDIDATE)
                .toList();
    }

    /// The rates that did not win, each with why.
    public List<Step> losers() {
        return line.trace().steps().stream()
                .filter(step -> step.kind() == Step.Kind.CANDIDATE)
                .toList();
    }

    /// Codes to choose from, headings left out.
    public static List<CodeSet.Code> tasks() {
        return choice(Utbms.LITIGATION_ABA);
    }

    public static List<CodeSet.Code> activities() {
        return choice(Utbms.ACTIVITY_2007);
    }

    public static List<CodeSet.Code> expenses() {
        return choice(Utbms.EXPENSE);
    }

    private static List<CodeSet.Code> choice(CodeSet set) {
        return set.codes().stream().filter(code -> !code.heading()).toList();
    }

    /// @param line as text; null comes back where the bill has no such line
    static @Nullable LinePanel of(OpenPrebill.Opened opened, String line, String csrf) {
        var prebill = opened.prebill();
        var there = find(prebill.lines(), line);
        if (there >= 0) {
            return of(opened, prebill.lines().get(there), there + 1, csrf, false);
        }
        var left = find(prebill.left(), line);
        if (left >= 0) {
            return of(opened, prebill.left().get(left), left + 1, csrf, true);
        }
        return null;
    }

    private static int find(List<RatedLine> lines, String line) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).id().toString().equals(line))
                .findFirst()
                .orElse(-1);
    }

    private static LinePanel of(OpenPrebill.Opened opened, RatedLine line, int number, String csrf, boolean gone) {
        var findings = found(opened, finding -> finding.lines().contains(line.id()));
        return new LinePanel(
                opened.row().id(),
                opened.row().version(),
                csrf,
                opened.row().state().open(),
                gone,
                line,
                number,
                opened.rated().stream()
                        .filter(rated -> rated.id().work().equals(line.id().work()))
                        .findFirst()
                        .orElse(line),
                words(line, findings),
                findings,
                opened.prebill().overridden().stream()
                        .filter(finding -> finding.lines().contains(line.id()))
                        .map(finding -> new Found(finding, key(finding), "", false, "", "", List.of()))
                        .toList(),
                opened.rests().stream()
                        .filter(rest -> rest.lines().contains(line.id()))
                        .toList(),
                opened.receipts().getOrDefault(line.id().work(), List.of()),
                opened.history().stream()
                        .filter(kept -> touches(kept, line.id()))
                        .toList());
    }

    /// Tells whether somebody decided about this line since the page was made: how many decisions there were, and how
    /// many
    /// of them were taken back.
    public String seen() {
        return history.size() + "/"
                + history.stream().filter(Decisions.Kept::undone).count();
    }

    private static boolean touches(Decisions.Kept kept, LineId line) {
        return kept.decision().adjustment().lines().stream()
                .anyMatch(each -> each.work().equals(line.work()));
    }

    /// The open findings that fit, with the fixes they propose.
    static List<Found> found(OpenPrebill.Opened opened, Predicate<Finding> fits) {
        return opened.prebill().findings().stream()
                .filter(fits)
                .map(finding -> {
                    var remedy = Remedy.of(finding, opened.prebill().lines());
                    var alike = FindingsPage.link(
                            finding.rule(),
                            opened.row().client().value(),
                            finding.clause().reference());
                    var said = opened.said().stream()
                            .filter(each -> each.rule().equals(finding.rule())
                                    && each.reference().equals(finding.clause().reference()))
                            .toList();
                    return new Found(
                            finding,
                            key(finding),
                            Words.fix(finding.fix()),
                            !remedy.isEmpty(),
                            alike,
                            NeededApproval.link(finding, opened),
                            said);
                })
                .toList();
    }

    /// A finding is told by its rule and its lines.
    static String key(Finding finding) {
        return finding.rule() + "|"
                + String.join(
                        ",", finding.lines().stream().map(LineId::toString).toList());
    }

    /// The narrative with the words marked that findings rest on.
    private static List<Marked> words(RatedLine line, List<Found> findings) {
        var text = line.narrative();
        var marks = new boolean[text.length()];
        for (var found : findings) {
            for (var evidence : found.finding().evidence()) {
                if (evidence.line().equals(line.id())) {
                    for (var i = evidence.start(); i < Math.min(evidence.end(), marks.length); i++) {
                        marks[i] = true;
                    }
                }
            }
        }
        var words = new ArrayList<Marked>();
        for (int start = 0, i = 1; i <= text.length(); i++) {
            if (i == text.length() || marks[i] != marks[start]) {
                words.add(new Marked(text.substring(start, i), marks[start]));
                start = i;
            }
        }
        return words;
    }

    /// Name of whoever worked; blank for an expense.
    public String person() {
        var timekeeper = line.timekeeper();
        return timekeeper == null ? "" : timekeeper.name();
    }
}
