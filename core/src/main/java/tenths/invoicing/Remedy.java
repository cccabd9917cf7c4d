package tenths.invoicing;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.time.Codes;

/// What a biller would decide to accept the fix that a finding proposes.
public final class Remedy {
    private Remedy() {}

    /// @param lines of the prebill as they are now
    /// @return one adjustment, or none where only a person can say what mends it, or where the line is gone
    public static List<Adjustment> of(Finding finding, List<RatedLine> lines) {
        return switch (finding.fix()) {
            case null -> List.of();
            case Fix.ReduceUnits(var line, var units) -> List.of(new Adjustment.WriteDownUnits(line, units));
            case Fix.ReduceAmount(var line, var amount) -> List.of(new Adjustment.WriteDownAmount(line, amount));
            case Fix.NoCharge(var line) -> List.of(new Adjustment.NoCharge(line));
            case Fix.Hold(var line) -> List.of(new Adjustment.Hold(line));
            case Fix.ChangeUnitCost(var line, var unitCost) ->
                find(line, lines).stream()
                        .<Adjustment>map(rated -> new Adjustment.WriteDownAmount(
                                line,
                                Charge.of(
                                        rated.units(), unitCost, rated.amount().currency())))
                        .toList();
            case Fix.Split(var line, var parts) ->
                find(line, lines).stream()
                        .<Adjustment>map(rated -> new Adjustment.Split(
                                line,
                                parts.stream()
                                        .map(part -> new Adjustment.Part(part.units(), part.narrative(), rated.codes()))
                                        .toList()))
                        .toList();
            case Fix.ChangeTask(var line, var task) ->
                find(line, lines).stream()
                        .<Adjustment>map(rated -> new Adjustment.Edit(
                                line,
                                rated.narrative(),
                                new Codes(
                                        task,
                                        rated.codes().activity(),
                                        rated.codes().expense())))
                        .toList();
            case Fix.Ask _, Fix.ChangeBill _ -> List.of();
        };
    }

    private static List<RatedLine> find(LineId id, List<RatedLine> lines) {
        return lines.stream().filter(line -> line.id().equals(id)).toList();
    }
}
