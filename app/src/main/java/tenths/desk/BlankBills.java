package tenths.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tenths.invoicing.Period;
import tenths.store.MatterFile;
import tenths.store.PrebillRow;
import tenths.time.Work;

/// Bills as they begin: nothing is computed yet, the matter's lawyer reviews them, the client's format writes them.
///
/// @param upTo last day of the work that they take
record BlankBills(House house, Books books, LocalDate upTo, String actor) {
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    PrebillRow of(MatterFile file, List<Work> works) {
        var first = works.stream().map(Work::day).min(Comparator.naturalOrder()).orElse(LONG_AGO);
        var client = file.matter().client();
        var responsible = file.responsible();
        return new PrebillRow(
                house.ids().next(),
                client,
                file.matter().id(),
                new Period(first, upTo),
                PrebillRow.State.CHECK,
                1,
                books.client(client).currency(),
                new PrebillRow.Figures(0, 0, 0, 0, 0, 0, null, null, house.now()),
                new PrebillRow.Hands(
                        books.profile(client),
                        responsible == null ? null : responsible.value(),
                        actor,
                        house.now(),
                        null,
                        null,
                        null));
    }
}
