package tenths.guidelines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.words.BareText;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// What a rule must know beyond the bill itself. Given as values; whoever asks for a check fetches them set by set.
///
/// @param clientDay billed hours of a person on a day over all matters of one client, this bill included
/// @param firmDay worked hours of a person on a day over all clients, this bill included, rounded to hundredths
/// @param approved timekeepers the client has approved; empty means that the client keeps no list
/// @param earlier fingerprints of lines of other bills of this client, see [Fingerprint]
/// @param numbers invoice numbers used before
/// @param today the day of the check
/// @param history lines of the matter that were billed before, in the order of their days
/// @param budget of the matter
/// @param dossier what papers and registers say
public record Surroundings(
        Map<ClientDay, Hours> clientDay,
        Map<Day, Hours> firmDay,
        Set<TimekeeperId> approved,
        Set<Fingerprint> earlier,
        Set<String> numbers,
        LocalDate today,
        List<RatedLine> history,
        Budget budget,
        Dossier dossier) {
    /// Nothing is known; no day is in the future.
    public static final Surroundings NONE =
            new Surroundings(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), LocalDate.MAX);

    public Surroundings {
        history = List.copyOf(history);
    }

    /// Where no papers and registers are kept.
    public Surroundings(
            Map<ClientDay, Hours> clientDay,
            Map<Day, Hours> firmDay,
            Set<TimekeeperId> approved,
            Set<Fingerprint> earlier,
            Set<String> numbers,
            LocalDate today,
            List<RatedLine> history,
            Budget budget) {
        this(clientDay, firmDay, approved, earlier, numbers, today, history, budget, Dossier.NONE);
    }

    /// Without the lines that were billed before, and where no budgets are kept.
    public Surroundings(
            Map<ClientDay, Hours> clientDay,
            Map<Day, Hours> firmDay,
            Set<TimekeeperId> approved,
            Set<Fingerprint> earlier,
            Set<String> numbers,
            LocalDate today) {
        this(clientDay, firmDay, approved, earlier, numbers, today, List.of(), new Budget.NotKept());
    }

    /// The same after other bills of the matter.
    public Surroundings after(List<RatedLine> billed) {
        return new Surroundings(clientDay, firmDay, approved, earlier, numbers, today, billed, budget, dossier);
    }

    /// The same with what papers and registers say.
    public Surroundings with(Dossier papers) {
        return new Surroundings(clientDay, firmDay, approved, earlier, numbers, today, history, budget, papers);
    }

    /// The same beside a budget of the matter.
    public Surroundings within(Budget other) {
        return new Surroundings(clientDay, firmDay, approved, earlier, numbers, today, history, other, dossier);
    }

    /// One person's day.
    public record Day(TimekeeperId timekeeper, LocalDate day) {}

    /// One person's day for one client.
    public record ClientDay(ClientId client, TimekeeperId timekeeper, LocalDate day) {
        private static final int SPREAD = 0x9E37_79B1;

        /// Ids of one firm differ in their last digits and days of a month in few bits, so that plain sums of their
        /// hashes meet by the dozen: a month's map was searched like a list.
        @Override
        public int hashCode() {
            return (client.hashCode() * SPREAD + timekeeper.hashCode()) * SPREAD + day.hashCode();
        }
    }

    /// What makes two lines the same charge twice: same person or expense code, same day, same words.
    ///
    /// @param who timekeeper id, or expense code
    /// @param words narrative in lower case without punctuation and doubled spaces
    public record Fingerprint(String who, LocalDate day, String words) {
        public static Fingerprint of(RatedLine line) {
            var who = line.timekeeper() == null
                    ? line.codes().expense()
                    : line.timekeeper().id().value();
            return new Fingerprint(who, line.work().day(), BareText.of(line.narrative()));
        }

        public static Fingerprint of(String who, LocalDate day, String narrative) {
            return new Fingerprint(who, day, BareText.read(narrative));
        }
    }
}
