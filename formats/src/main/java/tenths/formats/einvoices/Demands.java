package tenths.formats.einvoices;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tenths.formats.EInvoice;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FormatProfile;
import tenths.formats.Payment;
import tenths.formats.einvoices.Statement.Group;
import tenths.formats.einvoices.Statement.Party;

/// What a standard demands and a bill has from nowhere but its client's profile or the letterhead. Told all at once,
/// by the official rule that would refuse the bill, with the option in which it is filled in.
final class Demands {
    private static final String EINVOICE = "international.einvoice.";
    private static final String REVERSE_CHARGE = EInvoice.Category.REVERSE_CHARGE.code();
    private static final String OUTSIDE = EInvoice.Category.OUTSIDE_VAT.code();
    private static final String R003 = "PEPPOL-EN16931-R003";
    private static final String R010 = "PEPPOL-EN16931-R010";
    private static final String R020 = "PEPPOL-EN16931-R020";

    /// One of them.
    ///
    /// @param isMissing of a bill
    /// @param isNeverThere of a profile: no bill could have it
    private record Demand(
            String option,
            String words,
            Map<Standard, String> rules,
            Predicate<Statement> isMissing,
            Predicate<FormatProfile> isNeverThere) {}

    // spotless:off
    private static final List<Demand> ALL = List.of(
            profile("buyerReference", "a buyer reference (BT-10); a German authority calls it Leitweg-ID",
                    Map.of(Standard.XRECHNUNG, "BR-DE-15", Standard.XRECHNUNGUBL, "BR-DE-15",
                            Standard.PEPPOLBIS3, R003),
                    bill -> bill.head().buyerReference().isBlank() && !isOrdered(bill),
                    wishes -> wishes.buyerReference().isBlank() && wishes.buyerReferences().isEmpty()),
            profile("seller.electronicAddress", "the firm's electronic address (BT-34), such as 9930:DE123456789",
                    networked(R020), bill -> isBlank(bill.seller()),
                    wishes -> wishes.seller().electronicAddress().isBlank()),
            profile("buyer.electronicAddress",
                    "the client's electronic address (BT-49), such as 0204:04011000-12345-03",
                    networked(R010), bill -> isBlank(bill.buyer()),
                    wishes -> wishes.buyer().electronicAddress().isBlank()),
            profile("seller.contact", "a person or office at the firm (BT-41)",
                    german("BR-DE-5"), bill -> bill.seller().contact().name().isBlank(),
                    wishes -> wishes.seller().contact().isBlank()),
            profile("seller.phone", "a phone number at the firm (BT-42)",
                    german("BR-DE-6"), bill -> bill.seller().contact().phone().isBlank(),
                    wishes -> wishes.seller().phone().isBlank()),
            profile("seller.email", "an e-mail address at the firm (BT-43)",
                    german("BR-DE-7"), bill -> bill.seller().contact().email().isBlank(),
                    wishes -> wishes.seller().email().isBlank()),
            profile("account.number", "an account to pay to (BT-84), such as an IBAN",
                    german("BR-DE-1"), bill -> bill.payment().account().isBlank(),
                    wishes -> wishes.account().number().isBlank()),
            demand("pdf.payment.days", "a due date (BT-9) or terms of payment (BT-20)",
                    everywhere("BR-CO-25"),
                    bill -> bill.payment().due() == null && bill.payment().terms().isBlank() && bill.sums().due() > 0,
                    profile -> profile.pdf().payment().equals(Payment.UNSAID)),
            bill("seller.city", "the firm's city (BT-37); its address does not tell it apart",
                    german("BR-DE-3"), bill -> bill.seller().address().city().isBlank()),
            bill("seller.postcode", "the firm's postcode (BT-38); its address does not tell it apart",
                    german("BR-DE-4"), bill -> bill.seller().address().postcode().isBlank()),
            bill("buyer.city", "the client's city (BT-52); its address does not tell it apart",
                    german("BR-DE-8"), bill -> bill.buyer().address().city().isBlank()),
            bill("buyer.postcode", "the client's postcode (BT-53); its address does not tell it apart",
                    german("BR-DE-9"), bill -> bill.buyer().address().postcode().isBlank()),
            demand("international.firmCountry", "the firm's country (BT-40)",
                    everywhere("BR-09"), bill -> bill.seller().address().country().isBlank(), _ -> false),
            demand("international.clientCountry", "the client's country (BT-55)",
                    everywhere("BR-11"), bill -> bill.buyer().address().country().isBlank(), _ -> false),
            bill("untaxed.fees", "why a fee or an expense bears no VAT; untaxed.expenses says it of expenses",
                    everywhere("BR-CO-04"), bill -> any(bill, group -> group.vat().category().isEmpty())),
            bill("untaxed.feesReason", "the words that tell the client why there is no VAT (BT-120)",
                    everywhere("BR-E-10"), bill -> any(bill, Demands::lacksReason)),
            bill("seller.vatId", "the firm's VAT id (BT-31) or tax number (BT-32)",
                    everywhere("BR-S-02"), bill -> any(bill, group -> isOf(group, OUTSIDE, false))
                            && bill.seller().vatId().isBlank() && bill.seller().taxNumber().isBlank()),
            demand("international.clientTaxId", "the client's VAT id (BT-48): the client owes the VAT",
                    everywhere("BR-AE-02"), bill -> any(bill, group -> isOf(group, REVERSE_CHARGE, true))
                            && bill.buyer().vatId().isBlank(), _ -> false));
    // spotless:on

    private Demands() {}

    /// What a bill lacks.
    static List<FileFinding> of(Statement bill) {
        return findings(bill.standard(), demand -> demand.isMissing().test(bill));
    }

    /// What every bill of a profile would lack.
    static List<FileFinding> of(Standard standard, FormatProfile profile) {
        return findings(standard, demand -> demand.isNeverThere().test(profile));
    }

    private static List<FileFinding> findings(Standard standard, Predicate<Demand> isOpen) {
        return ALL.stream()
                .filter(demand -> demand.rules().containsKey(standard) && isOpen.test(demand))
                .map(demand -> new FileFinding(
                        demand.rules().getOrDefault(standard, ""),
                        Severity.ERROR,
                        0,
                        0,
                        demand.option(),
                        "%s needs %s.".formatted(standard.format(), demand.words()),
                        "Set " + demand.option() + " in the client's format profile."))
                .toList();
    }

    private static Demand demand(
            String option,
            String words,
            Map<Standard, String> rules,
            Predicate<Statement> isMissing,
            Predicate<FormatProfile> isNeverThere) {
        return new Demand(option, words, rules, isMissing, isNeverThere);
    }

    /// Only a profile has it.
    private static Demand profile(
            String option,
            String words,
            Map<Standard, String> rules,
            Predicate<Statement> isMissing,
            Predicate<EInvoice> isNeverThere) {
        return demand(EINVOICE + option, words, rules, isMissing, profile -> {
            var abroad = profile.international();
            var isOrdered =
                    rules.containsValue(R003) && !abroad.purchaseOrders().isEmpty();
            return isNeverThere.test(abroad.einvoice()) && !(isOrdered && !isGerman(profile));
        });
    }

    private static Demand bill(
            String option, String words, Map<Standard, String> rules, Predicate<Statement> isMissing) {
        return demand(EINVOICE + option, words, rules, isMissing, _ -> false);
    }

    private static boolean isGerman(FormatProfile profile) {
        return Standard.of(profile.format()).filter(Standard::isGerman).isPresent();
    }

    /// Peppol takes the number of an order in place of a buyer reference.
    private static boolean isOrdered(Statement bill) {
        return !bill.standard().isGerman() && !bill.head().order().isBlank();
    }

    private static boolean isBlank(Party party) {
        return party.electronic().value().isBlank();
    }

    private static boolean any(Statement bill, Predicate<Group> is) {
        return bill.groups().stream().anyMatch(is);
    }

    private static boolean isOf(Group group, String category, boolean same) {
        return group.vat().category().equals(category) == same;
    }

    private static boolean lacksReason(Group group) {
        return group.reason().isBlank()
                && Stream.of("E", "AE", "G", "O").anyMatch(group.vat().category()::equals);
    }

    private static Map<Standard, String> everywhere(String rule) {
        return Map.of(
                Standard.FACTURX, rule,
                Standard.XRECHNUNG, rule,
                Standard.XRECHNUNGUBL, rule,
                Standard.PEPPOLBIS3, rule);
    }

    private static Map<Standard, String> german(String rule) {
        return Map.of(Standard.XRECHNUNG, rule, Standard.XRECHNUNGUBL, rule);
    }

    private static Map<Standard, String> networked(String rule) {
        return Map.of(Standard.XRECHNUNG, rule, Standard.XRECHNUNGUBL, rule, Standard.PEPPOLBIS3, rule);
    }
}
