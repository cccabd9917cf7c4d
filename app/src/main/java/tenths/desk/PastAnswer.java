package tenths.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.invoicing.whatif.LineDifference;
import tenths.invoicing.whatif.Sums;
import tenths.store.WhatIfs;

/// What comes of a change on past bills, kept as it comes: the first lines, findings and doubts for whoever wants to
/// look closer, and every figure in the sums.
final class PastAnswer {
    /// More than anybody looks through; the sums count all the same.
    static final int MOST_LISTED = 100_000;

    private static final int LONGEST_DESCRIPTION = 200;

    private final WhatIfs kept;
    private final UUID id;
    private int bills;
    private int lines;
    private int findings;
    private int doubts;
    private int doubtful;
    private long differing;

    PastAnswer(WhatIfs kept, UUID id) {
        this.kept = kept;
        this.id = id;
    }

    /// Within the transaction of the chunk.
    ///
    /// @return how many bills it had
    int add(List<PastRun.Tried> made) {
        var moreLines = new ArrayList<WhatIfs.Line>();
        var moreFindings = new ArrayList<WhatIfs.Finding>();
        var moreDoubts = new ArrayList<WhatIfs.Doubt>();
        for (var each : made) {
            var difference = each.difference();
            var numbers = numbers(each);
            differing += difference.lines().size()
                    + difference.added().size()
                    + difference.gone().size();
            list(difference.lines(), line -> line(each.invoice(), line), moreLines, lines);
            list(difference.added(), found -> finding(each.invoice(), true, found, numbers), moreFindings, findings);
            list(difference.gone(), found -> finding(each.invoice(), false, found, numbers), moreFindings, findings);
            list(difference.doubts(), doubt -> new WhatIfs.Doubt(each.invoice(), doubt), moreDoubts, doubts);
            doubtful += difference.doubts().isEmpty() ? 0 : 1;
        }
        bills += made.size();
        kept.addLines(id, lines, moreLines);
        lines += moreLines.size();
        kept.addFindings(id, findings, moreFindings);
        findings += moreFindings.size();
        kept.addDoubts(id, doubts, moreDoubts);
        doubts += moreDoubts.size();
        return made.size();
    }

    /// Adds what is still listed: a trace that nobody will see is not written out.
    ///
    /// @param before how many are listed from the chunks before
    private static <S, T> void list(List<S> some, Function<S, T> row, List<T> more, int before) {
        var room = Math.clamp(MOST_LISTED - before - more.size(), 0, some.size());
        some.subList(0, room).forEach(each -> more.add(row.apply(each)));
    }

    private static WhatIfs.Line line(UUID invoice, LineDifference difference) {
        var line = difference.line();
        var after = difference.after();
        var timekeeper = line.timekeeper();
        var words = line.description();
        return new WhatIfs.Line(
                invoice,
                difference.before() == null ? 0 : line.number(),
                timekeeper == null ? null : timekeeper.id().value(),
                line.day(),
                words.substring(0, Math.min(LONGEST_DESCRIPTION, words.length())),
                line.total().currency().getCurrencyCode(),
                difference.beforeMinor(),
                difference.afterMinor(),
                after == null ? "" : after.trace().encode());
    }

    private static Map<LineId, Integer> numbers(PastRun.Tried tried) {
        var difference = tried.difference();
        if (difference.added().isEmpty() && difference.gone().isEmpty()) {
            return Map.of();
        }
        var numbers = new HashMap<LineId, Integer>();
        for (var line : tried.bill().invoice().lines()) {
            var id = line.id();
            if (id != null) {
                numbers.put(id, line.number());
            }
        }
        return numbers;
    }

    private static WhatIfs.Finding finding(UUID invoice, boolean added, Finding finding, Map<LineId, Integer> numbers) {
        var atRisk = finding.atRisk();
        return new WhatIfs.Finding(
                invoice,
                added,
                finding.rule(),
                finding.severity().name(),
                atRisk == null ? null : atRisk.minor(),
                finding.message(),
                finding.lines().stream()
                        .map(numbers::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    String soFar() {
        return differing == 0 ? "nothing differs so far" : differing + " lines and findings differ";
    }

    WhatIfs.Tested end(PastRun.Seen seen, Sums sums, Instant at) {
        var tested = new WhatIfs.Tested(bills, seen.lines(), seen.of(), doubtful);
        kept.end(id, tested, sums.rows(), at);
        return tested;
    }
}
