package tenths.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.invoicing.Remedy;
import tenths.rates.RatedLine;

/// Something that the client would cut, refuse or ask about.
///
/// @param rule code of the rule; it and the lines name the finding in decisions
/// @param clause where the client says so
/// @param lines concerned; empty where the bill as a whole is meant
/// @param words the words of narratives it rests on
/// @param atRisk what the client may cut; null where no amount can be named
/// @param fix what accepting its fix would decide; empty where only a person can mend it
/// @param question what somebody must say or do; null where there is a fix, or none is known
public record OpenFinding(
        String rule,
        Severity severity,
        Clause clause,
        List<String> lines,
        List<Place> words,
        @Nullable String atRisk,
        String message,
        List<Change> fix,
        @Nullable String question) {
    /// A piece of a narrative.
    ///
    /// @param start first character, from 0
    /// @param end behind the last; equal to start where the whole line is meant
    public record Place(String line, int start, int end) {
        static Place of(Evidence evidence) {
            return new Place(evidence.line().toString(), evidence.start(), evidence.end());
        }
    }

    static OpenFinding of(Finding finding, List<RatedLine> lines) {
        var atRisk = finding.atRisk();
        return new OpenFinding(
                finding.rule(),
                finding.severity(),
                finding.clause(),
                finding.lines().stream().map(LineId::toString).toList(),
                finding.evidence().stream().map(Place::of).toList(),
                atRisk == null ? null : Decimals.money(atRisk),
                finding.message(),
                Remedy.of(finding, lines).stream().map(Change::of).toList(),
                question(finding.fix()));
    }

    private static @Nullable String question(@Nullable Fix fix) {
        return switch (fix) {
            case Fix.Ask(var _, var question) -> question;
            case Fix.ChangeBill(var instruction) -> instruction;
            case null -> null;
            case Fix.ReduceUnits _,
                    Fix.ReduceAmount _,
                    Fix.NoCharge _,
                    Fix.Hold _,
                    Fix.ChangeUnitCost _,
                    Fix.Split _,
                    Fix.ChangeTask _ -> null;
        };
    }
}
