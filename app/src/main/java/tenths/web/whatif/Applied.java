package tenths.web.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tenths.connectors.cases.TriedChange;
import tenths.connectors.cases.TriedChangeReader;
import tenths.connectors.cases.TriedChangeReading;
import tenths.desk.House;
import tenths.store.whatif.AppliedChanges;

/// What became of an answer: where it was agreed, and the form that agrees it.
///
/// @param whatIf the answer
/// @param changes something that could be agreed
/// @param from the day that is proposed
/// @param rows what was agreed of it, the newest first
public record Applied(UUID whatIf, boolean changes, LocalDate from, List<AppliedChanges.Row> rows) {
    /// @param body the change as YAML
    public static Applied of(House house, UUID whatIf, String body) {
        return new Applied(
                whatIf,
                TriedChangeReader.read(body) instanceof TriedChangeReading.Read(var change)
                        && !(change instanceof TriedChange.Nothing),
                house.today().withDayOfMonth(1).plusMonths(1),
                new AppliedChanges(house.transactions()).of(whatIf));
    }
}
