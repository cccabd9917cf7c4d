package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// A timekeeper bills at most so much on one day, on this matter or over all matters of the client.
///
/// @param client true to count all matters of the client
public record DailyHours(Source source, Hours limit, boolean client) implements Asking {
    static final RuleKind KIND = new RuleKind(
            "TIM-04 Hours a day on one matter",
            "One timekeeper bills at most so many hours a day on a matter, or over all matters of the client.",
            List.of(
                    Parameter.hours("limit", "10.00", "most hours a day"),
                    Parameter.choice("scope", "what is added up", "matter", "client")),
            (source, settings) -> new DailyHours(source, settings.hours("limit"), settings.is("scope", "client")));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        return Days.of(bill).entrySet().stream()
                .flatMap(day -> check(day.getKey(), day.getValue(), billed(day.getKey(), day.getValue(), bill, around)))
                .toList();
    }

    private Hours billed(Surroundings.Day day, List<RatedLine> lines, Bill bill, Surroundings around) {
        var here = Lines.hours(lines);
        if (!client) {
            return here;
        }
        var key = new Surroundings.ClientDay(bill.client().id(), day.timekeeper(), day.day());
        var known = around.clientDay().getOrDefault(key, here);
        return known.compareTo(here) > 0 ? known : here;
    }

    private Stream<Request> check(Surroundings.Day day, List<RatedLine> lines, Hours billed) {
        if (billed.compareTo(limit) <= 0) {
            return Stream.empty();
        }
        var message = "%s billed %s on %s%s; the limit is %s"
                .formatted(
                        Lines.actor(lines.getFirst()),
                        billed,
                        day.day(),
                        client ? " over the client's matters" : "",
                        limit);
        var excess = new Hours(billed.hundredths() - limit.hundredths());
        var found = Days.cut(Found.on(source, lines, message), excess, "Who approved " + billed + " on one day?");
        return Stream.of(found.needing(ApprovalKind.HOURS, excess));
    }
}
