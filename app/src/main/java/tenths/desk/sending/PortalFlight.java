package tenths.desk.sending;

import java.util.ArrayList;
import java.util.List;
import tenths.desk.Forecast.Reason;
import tenths.desk.House;
import tenths.desk.RehearseBill;
import tenths.desk.RehearseBill.Answer;
import tenths.desk.sending.PreFlight.Item;
import tenths.desk.sending.PreFlight.Verdict;
import tenths.formats.FormatProfile;
import tenths.formats.portals.BillFile;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Unknown;
import tenths.store.InvoiceRow;

/// What the client's portal would do with an archived file, as rows of the list before it leaves.
final class PortalFlight {
    private static final String WHAT = "Portal";

    private final RehearseBill rehearsing;

    PortalFlight(House house) {
        rehearsing = new RehearseBill(house);
    }

    /// None where the profile names no portal.
    ///
    /// @param profile that the file was written with
    List<Item> of(InvoiceRow row, FormatProfile profile, BillFile file) {
        return switch (rehearsing.rehearse(row.prebill(), row.invoice(), profile, file)) {
            case Answer.NoPortal() -> List.of();
            case Answer.UnknownPortal(var name) ->
                List.of(new Item(Verdict.UNKNOWN, WHAT, "No portal is called " + name + " here."));
            case Answer.Unwritable(var portal) ->
                List.of(new Item(Verdict.REFUSED, WHAT, "No e-bill for " + portal.title() + " can be written."));
            case Answer.Played(var outcome) -> items(outcome);
        };
    }

    private static List<Item> items(Outcome outcome) {
        var title = outcome.portal().title();
        var items = new ArrayList<Item>();
        items.add(
                switch (outcome.verdict()) {
                    case ACCEPTED -> new Item(Verdict.FINE, WHAT, title + " would accept this file.");
                    case FLAGGED -> new Item(Verdict.LOOK, WHAT, title + " would take this file and flag it.");
                    case REFUSED -> new Item(Verdict.REFUSED, WHAT, title + " would refuse this file.");
                });
        outcome.findings().stream().map(Reason::of).forEach(reason -> items.add(item(title, reason)));
        if (outcome.unlisted() > 0) {
            items.add(new Item(Verdict.LOOK, title, "And " + outcome.unlisted() + " more reasons."));
        }
        outcome.unknown().stream()
                .map(Unknown::words)
                .distinct()
                .forEach(words -> items.add(new Item(Verdict.UNKNOWN, title, words)));
        return items;
    }

    private static Item item(String title, Reason reason) {
        return new Item(reason.refused() ? Verdict.REFUSED : Verdict.LOOK, title, reason.words());
    }
}
