package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tenths.desk.Forecast.Bill.Said;
import tenths.desk.PortalRegisters.Draft;
import tenths.desk.formats.EBill;
import tenths.desk.formats.KnownProfiles;
import tenths.desk.formats.Unwritable;
import tenths.formats.UnwritableInvoice;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.invoicing.outlook.Reason;
import tenths.store.Series;

/// Holds bills against the file they leave in: whether it can be written, reads back as the bill, and what the portal
/// would say. Nothing leaves.
final class OutgoingBills {
    /// Who the firm, the client, the matter and the timekeepers are, as LEDES calls it.
    private static final Pattern IDENTIFIER =
            Pattern.compile("(CLIENT|LAW_FIRM|TIMEKEEPER|CL|LF|TK)(_\\w+)?_ID", Pattern.CASE_INSENSITIVE);

    private final House house;
    private final KnownProfiles profiles;
    private final String number;

    OutgoingBills(House house, KnownProfiles profiles) {
        this.house = house;
        this.profiles = profiles;
        number = house.series().peek(Series.INVOICE);
    }

    /// The number that is next; each bill is tried with it.
    String number() {
        return number;
    }

    /// @param bills what would leave, by the bill that it is made of
    Map<UUID, List<Reason>> reasons(Map<UUID, List<DraftBill>> bills) {
        var reasons = new LinkedHashMap<UUID, List<Reason>>();
        var toPlay = new ArrayList<Draft>();
        bills.forEach((prebill, drafts) -> {
            var said = reasons.computeIfAbsent(prebill, _ -> new ArrayList<>());
            for (var draft : drafts) {
                var faults = written(draft);
                said.addAll(faults);
                if (faults.isEmpty()) {
                    portal(prebill, draft).forEach(toPlay::add);
                }
            }
        });
        if (!toPlay.isEmpty()) {
            var registers = PortalRegisters.of(house, toPlay);
            for (var draft : toPlay) {
                reasons.computeIfAbsent(draft.prebill(), _ -> new ArrayList<>()).addAll(played(draft, registers));
            }
        }
        return reasons;
    }

    private List<Reason> written(DraftBill draft) {
        return switch (profiles.ask(draft.profile())) {
            case KnownProfiles.Answer.Unready(var reason) -> List.of(new Reason(Fate.REFUSED, Cause.FORMAT, reason));
            case KnownProfiles.Answer.Ready(var _, var writing) -> {
                try {
                    yield EBill.write(draft.invoice(), writing).differences(draft.invoice(), writing).stream()
                            .map(words -> new Reason(Fate.REFUSED, Cause.FORMAT, words))
                            .toList();
                } catch (UnwritableInvoice unwritable) {
                    yield Unwritable.faults(unwritable).stream()
                            .map(fault -> refused(fault.field(), Cause.FORMAT, fault.words()))
                            .toList();
                }
            }
        };
    }

    private static Reason refused(String field, Cause otherwise, String words) {
        return new Reason(Fate.REFUSED, isIdentifier(field) ? Cause.IDENTIFIER : otherwise, words);
    }

    private static boolean isIdentifier(String field) {
        return IDENTIFIER.matcher(field).matches();
    }

    private Stream<Draft> portal(UUID prebill, DraftBill draft) {
        return profiles.find(draft.profile()).stream()
                .filter(known -> !known.profile().portal().isEmpty())
                .map(known -> new Draft(prebill, draft.invoice(), known.profile()));
    }

    private static List<Reason> played(Draft draft, PortalRegisters registers) {
        return Said.of(RehearseBill.rehearse(draft, registers)).reasons().stream()
                .map(reason -> reason.refused()
                        ? refused(reason.field(), Cause.PORTAL, reason.words())
                        : new Reason(Fate.FLAGGED, Cause.PORTAL, reason.words()))
                .toList();
    }
}
