package tenths.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.desk.RehearseBill.Answer;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.PortalFinding;
import tenths.formats.portals.Weight;
import tenths.store.PrebillRow;

/// What their clients' portals would do with some bills.
public record Forecast(List<Bill> bills) {
    public Forecast {
        bills = List.copyOf(bills);
    }

    static Forecast inOrder(List<UUID> prebills, Map<UUID, Bill> said) {
        return new Forecast(
                prebills.stream().map(said::get).filter(Objects::nonNull).toList());
    }

    /// What would become of a bill.
    public enum Fate {
        ACCEPTED,
        FLAGGED,
        REFUSED,
        /// The client's profile names none.
        NO_PORTAL,
        /// No e-bill can be written, or nothing is left on the bill; it cannot be final so either.
        NOT_REHEARSED
    }

    /// A bill with what its portal would say.
    public record Bill(PrebillRow row, Said said) {
        /// @param portal as people call it; blank where there is none
        /// @param reasons for which it is refused or flagged, the refusals first, at most [#MOST_REASONS]
        /// @param more how many reasons there are besides
        public record Said(Fate fate, String portal, List<Reason> reasons, long more) {
            /// As many as anybody reads before opening the bill.
            static final int MOST_REASONS = 5;

            static final Said NOTHING_LEFT = new Said(Fate.NOT_REHEARSED, "", List.of(), 0);

            public Said {
                reasons = List.copyOf(reasons);
            }

            public static Said of(Answer answer) {
                return switch (answer) {
                    case Answer.NoPortal() -> new Said(Fate.NO_PORTAL, "", List.of(), 0);
                    case Answer.UnknownPortal(var name) -> new Said(Fate.NOT_REHEARSED, name, List.of(), 0);
                    case Answer.Unwritable(var portal) -> new Said(Fate.NOT_REHEARSED, portal.title(), List.of(), 0);
                    case Answer.Played(var outcome) -> of(outcome);
                };
            }

            private static Said of(Outcome outcome) {
                var fate = switch (outcome.verdict()) {
                    case ACCEPTED -> Fate.ACCEPTED;
                    case FLAGGED -> Fate.FLAGGED;
                    case REFUSED -> Fate.REFUSED;
                };
                var reasons = outcome.findings().stream()
                        .map(Reason::of)
                        .sorted((one, other) -> Boolean.compare(other.refused(), one.refused()))
                        .toList();
                var listed = Math.min(MOST_REASONS, reasons.size());
                return new Said(
                        fate,
                        outcome.portal().title(),
                        reasons.subList(0, listed),
                        reasons.size() - listed + outcome.unlisted());
            }

            /// The first reason in words; blank for none.
            public String first() {
                return reasons.stream().findFirst().map(Reason::words).orElse("");
            }
        }
    }

    /// Why a portal refuses or flags a bill.
    ///
    /// @param number of the error as the portal has it; blank where it publishes none
    /// @param line of the e-bill from 1; 0 where the file as a whole is meant
    /// @param field as the format calls it; blank where no single one is meant
    public record Reason(
            boolean refused, String number, long line, String field, String says, String message, String fix) {
        public static Reason of(PortalFinding finding) {
            var place = finding.place();
            return new Reason(
                    finding.weight() == Weight.REFUSE,
                    finding.number(),
                    place.line(),
                    place.fieldName(),
                    finding.says(),
                    finding.message(),
                    finding.fix());
        }

        /// The portal's number, the line of the e-bill and the field, as far as there are any.
        public String where() {
            var error = number.isEmpty() ? "" : "error " + number + ", ";
            var place = line == 0 ? "the file" : "line " + line + " of the e-bill";
            return error + place + (field.isEmpty() ? "" : ", " + field);
        }

        /// All of it in one line.
        public String words() {
            return where() + ": " + says + " " + message + " " + fix;
        }
    }

    public List<Bill> of(Fate fate) {
        return bills.stream().filter(bill -> bill.said().fate() == fate).toList();
    }

    public int count(Fate fate) {
        return of(fate).size();
    }
}
