package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.RehearseBill.Answer;
import tenths.formats.FormatProfile;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Outcome.Verdict;
import tenths.formats.portals.PortalFinding;
import tenths.formats.portals.Unknown;
import tenths.invoicing.Invoice;

/// What the client's portal would do with a bill, from what the house has agreed with the client.
@NullMarked
class RehearseBillTest {
    private static final FormatProfile LEGAL_TRACKER = FormatProfile.standard().at("legal-tracker");

    @Test
    void a_client_without_a_portal_has_nothing_to_rehearse() {
        try (var firm = SmallFirm.withMatters(1)) {
            var bill = prepared(firm);
            assertThat(rehearse(firm, bill, FormatProfile.standard())).isEqualTo(new Answer.NoPortal());
            assertThat(rehearse(firm, bill, FormatProfile.standard().at("tracker")))
                    .isEqualTo(new Answer.UnknownPortal("tracker"));
        }
    }

    @Test
    void what_was_not_agreed_with_the_client_is_not_known_and_not_a_finding() {
        try (var firm = SmallFirm.withMatters(1)) {
            var outcome = played(firm, prepared(firm), LEGAL_TRACKER);
            assertThat(outcome.verdict()).as(outcome.findings().toString()).isEqualTo(Verdict.ACCEPTED);
            assertThat(outcome.unknown()).extracting(Unknown::rule).contains("rate-sheet", "rate");
        }
    }

    @Test
    void a_fee_above_the_rate_agreed_with_the_client_is_flagged() {
        try (var firm = SmallFirm.withMatters(1)) {
            var bill = prepared(firm);
            var draft = draft(firm, bill); // at 185.55, the firm's own rate
            firm.run(
                    "insert into agreement (id, client_id, timekeeper_id, classification, valid_from, per_hour, source)"
                            + " values ('c1', '0412', null, 'ASSOC', '2026-01-01', 150, 'letter')");
            assertThat(messages(played(firm, bill, draft), "rate"))
                    .containsExactly("Timekeeper 417 bills 185.55; approved is 150.00.");
            firm.run("insert into agreement (id, matter_id, timekeeper_id, valid_from, per_hour, source)"
                    + " values ('m1', '" + SmallFirm.matter(1).value() + "', '417', '2026-01-01', 190, 'letter')");
            assertThat(messages(played(firm, bill, draft), "rate")).isEmpty();
        }
    }

    @Test
    void a_timekeeper_is_looked_up_in_the_clients_own_list_with_its_days() {
        try (var firm = SmallFirm.withMatters(1)) {
            var bill = prepared(firm);
            approve(firm, "522", "2026-01-01", "null");
            assertThat(messages(firm, bill, "rate-sheet")).containsExactly("The portal does not know '417'.");
            approve(firm, "417", "2026-01-01", "'2026-09-30'");
            assertThat(messages(firm, bill, "rate-sheet"))
                    .containsExactly(
                            "Timekeeper 417 is approved from 2026-01-01 to 2026-09-30; the line is of 2026-10-05.");
            approve(firm, "417", "2026-10-01", "null");
            assertThat(messages(firm, bill, "rate-sheet")).isEmpty();
        }
    }

    @Test
    void a_number_that_the_client_has_had_is_refused_but_not_the_bills_own() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 24, "Telephone conference with adjuster");
            firm.worked(2, 30, "Draft answer to complaint");
            var bills = firm.prepared();
            var draft = draft(firm, bills.get(1));
            firm.approve(List.of(bills.getFirst()));
            var made = new FinaliseInvoices(firm.house())
                    .finalise(List.of(bills.getFirst()), firm.house().today(), "lee", Progress.SILENT);
            var sent = (FinaliseInvoices.Outcome.Finalised) Objects.requireNonNull(made.get(bills.getFirst()));
            var again = numbered(draft, sent.numbers().getFirst());
            assertThat(played(firm, bills.get(1), again).verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(played(firm, bills.getFirst(), again).verdict()).isEqualTo(Verdict.ACCEPTED);
        }
    }

    private static UUID prepared(SmallFirm firm) {
        firm.worked(1, 24, "Telephone conference with adjuster");
        return firm.prepared().getFirst();
    }

    private static void approve(SmallFirm firm, String timekeeper, String from, String to) {
        firm.run("insert into approved_timekeeper values ('0412', '" + timekeeper + "', '" + from + "', " + to + ")");
    }

    private static Invoice draft(SmallFirm firm, UUID bill) {
        return new PreviewInvoice(firm.house()).preview(bill).getFirst().invoice();
    }

    private static Answer rehearse(SmallFirm firm, UUID bill, FormatProfile profile) {
        return new RehearseBill(firm.house()).rehearse(bill, draft(firm, bill), profile);
    }

    private static Outcome played(SmallFirm firm, UUID bill, FormatProfile profile) {
        return ((Answer.Played) rehearse(firm, bill, profile)).outcome();
    }

    private static Outcome played(SmallFirm firm, UUID bill, Invoice draft) {
        return ((Answer.Played) new RehearseBill(firm.house()).rehearse(bill, draft, LEGAL_TRACKER)).outcome();
    }

    private static List<String> messages(SmallFirm firm, UUID bill, String rule) {
        return messages(played(firm, bill, LEGAL_TRACKER), rule);
    }

    private static List<String> messages(Outcome outcome, String rule) {
        return outcome.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(PortalFinding::message)
                .toList();
    }

    private static Invoice numbered(Invoice draft, String number) {
        return new Invoice(
                number,
                draft.date(),
                draft.period(),
                draft.firm(),
                draft.client(),
                draft.matter(),
                draft.description(),
                draft.currency(),
                draft.lines());
    }
}
