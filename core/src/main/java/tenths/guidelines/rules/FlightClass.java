package tenths.guidelines.rules;

import java.util.List;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// A flight in a better class than the client pays for.
///
/// @param flights words for a flight
/// @param better words for a better class
/// @param fine words that explain it
public record FlightClass(Source source, Phrases flights, Phrases better, Phrases fine) implements Asking {
    static final RuleKind KIND = new RuleKind(
                    "TRV-06 Airfare class",
                    "A flight is booked in a better class than coach.",
                    List.of(
                            Parameter.phrases(
                                    "flights",
                                    List.of("airfare", "flight", "airline", "air travel", "plane ticket", "fly"),
                                    "words for a flight"),
                            Parameter.phrases(
                                    "better",
                                    List.of(
                                            "business class",
                                            "first class",
                                            "premium economy",
                                            "premium cabin",
                                            "upgrade",
                                            "comfort plus"),
                                    "words for a better class"),
                            Parameter.phrases(
                                    "fine",
                                    List.of("approve", "approval", "international", "charged at coach", "coach rate"),
                                    "words that explain it")),
                    (source, settings) -> new FlightClass(
                            source, settings.phrases("flights"), settings.phrases("better"), settings.phrases("fine")))
            .advising();

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        return Lines.each(bill.expenses(), this::check);
    }

    private List<Request> check(RatedLine line) {
        var text = line.narrative();
        var found = better.in(text);
        if (found.isEmpty() || fine.touch(text) || !isFlight(line)) {
            return List.of();
        }
        var message = "%s for a flight in '%s'"
                .formatted(Lines.deed(line), found.getFirst().in(text));
        return List.of(Found.on(source, line, message)
                .words(found)
                .riskingAll()
                .asking("What would coach have cost?")
                .needing(ApprovalKind.TRAVEL));
    }

    /// Out-of-town travel in a class is a flight, whether or not the text says so.
    private boolean isFlight(RatedLine line) {
        return line.codes().expense().equals("E110") || flights.touch(line.narrative());
    }
}
