package tenths.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.desk.Forecast.Bill;
import tenths.desk.Forecast.Fate;

/// Makes bills final after a last rehearsal at their portals: what would be refused there stays approved, unless
/// somebody wants it final all the same.
public final class FinaliseRehearsed {
    private final House house;

    public FinaliseRehearsed(House house) {
        this.house = house;
    }

    /// What became of the bills.
    ///
    /// @param outcomes in the order asked for
    /// @param forecast of those that were approved
    /// @param leftOut for what their portals would say
    public record Done(Map<UUID, Outcome> outcomes, Forecast forecast, List<Bill> leftOut) {}

    /// @param date of the invoices
    /// @param refusedToo whether what a portal would refuse becomes final, too
    public Done finalise(List<UUID> prebills, LocalDate date, boolean refusedToo, String actor, Progress progress) {
        var watched = new Watched(progress);
        var forecast = new RehearseBills(house).rehearse(prebills, date, watched);
        var leftOut = refusedToo ? List.<Bill>of() : forecast.of(Fate.REFUSED);
        var go = new LinkedHashSet<>(prebills);
        leftOut.forEach(bill -> go.remove(bill.row().id()));
        if (watched.stopped) {
            go.clear();
        }
        var although = forecast.of(Fate.REFUSED).stream()
                .collect(Collectors.toMap(bill -> bill.row().id(), FinaliseRehearsed::although));
        var finalised = new FinaliseInvoices(house).finalise(List.copyOf(go), date, although, actor, progress);
        var outcomes = new LinkedHashMap<UUID, Outcome>();
        prebills.forEach(id -> outcomes.put(
                id,
                finalised.getOrDefault(id, new Outcome.Refused(List.of("It was stopped before this bill's turn.")))));
        leftOut.forEach(bill -> outcomes.put(bill.row().id(), refused(bill)));
        return new Done(outcomes, forecast, leftOut);
    }

    private static String although(Bill bill) {
        return "Final although %s would refuse it. %s"
                .formatted(bill.said().portal(), bill.said().first());
    }

    private static Outcome refused(Bill bill) {
        return new Outcome.Refused(List.of("%s would refuse it. %s The bill stays approved."
                .formatted(bill.said().portal(), bill.said().first())));
    }

    /// Remembers that somebody stopped it, so that nothing is made final then.
    private static final class Watched implements Progress {
        private final Progress progress;
        private boolean stopped;

        private Watched(Progress progress) {
            this.progress = progress;
        }

        @Override
        public boolean at(long done, long total) {
            stopped |= !progress.at(done, total);
            return !stopped;
        }

        @Override
        public void tell(String soFar) {
            progress.tell(soFar);
        }
    }
}
