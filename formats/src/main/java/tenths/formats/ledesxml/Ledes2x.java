package tenths.formats.ledesxml;

import static tenths.formats.ledesxml.Parts.AMOUNT;
import static tenths.formats.ledesxml.Parts.COUNTRY;
import static tenths.formats.ledesxml.Parts.CURRENCY;
import static tenths.formats.ledesxml.Parts.DAY;
import static tenths.formats.ledesxml.Parts.SHARE;
import static tenths.formats.ledesxml.Parts.TEXT;
import static tenths.formats.ledesxml.Parts.WHOLE;
import static tenths.formats.ledesxml.Parts.YES_NO;
import static tenths.formats.ledesxml.Parts.amount;
import static tenths.formats.ledesxml.Parts.leaf;
import static tenths.formats.ledesxml.Parts.may;
import static tenths.formats.ledesxml.Parts.mayAmount;
import static tenths.formats.ledesxml.Parts.must;
import static tenths.formats.ledesxml.Parts.oneOf;
import static tenths.formats.ledesxml.Parts.place;
import static tenths.formats.ledesxml.Parts.segment;
import static tenths.formats.ledesxml.Parts.unwritten;
import static tenths.formats.ledesxml.Parts.usualAmount;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tenths.formats.bill.Place;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Often;
import tenths.formats.ledesxml.Element.Segment;
import tenths.formats.ledesxml.Element.Words;

/// The elements of LEDES XML 2.0, 2.1 and 2.2: each version is the one before and more.
final class Ledes2x {
    private static final int FIRM_ID = 20;
    private static final int NAME_OF_20 = 60;
    private static final int NAME_OF_21 = 120;
    private static final int URL_OF_20 = 50;
    private static final int URL_OF_21 = 255;
    private static final int SOURCE = 25;
    private static final int SOURCE_VERSION = 10;

    private final Version version;

    private Ledes2x(Version version) {
        this.version = version;
    }

    static Segment root(Version version) {
        return segment(version.root(), Often.ONCE, Scope::itself, new Ledes2x(version).firm());
    }

    private Segment firm() {
        var wide = version.since(Version.V21);
        return parts(
                "firm",
                Often.SOME,
                Scope::itself,
                may("lf_vendor_id", TEXT),
                may(
                        "lf_id",
                        new Words(FIRM_ID),
                        scope -> scope.bill().head().ids().lawFirm()),
                must(
                        "lf_name",
                        new Words(wide ? NAME_OF_21 : NAME_OF_20),
                        scope -> scope.bill().head().firm().name()),
                address("lf_address", scope -> scope.bill().head().firm()),
                address("lf_remit_address", _ -> Place.NONE),
                contact("lf_billing_contact"),
                must("source_app", new Words(SOURCE), _ -> LedesXml.SOURCE),
                must("app_version", new Words(SOURCE_VERSION), _ -> LedesXml.SOURCE_VERSION),
                may("firm_URL", new Words(wide ? URL_OF_21 : URL_OF_20)),
                number(),
                Ledes2000.extension(),
                tax(),
                tier(),
                client());
    }

    private Segment tax() {
        return parts(
                "tax",
                Often.ANY,
                scope -> scope.sums().taxes().stream().map(scope::with).toList(),
                must("tx_id", TEXT, scope -> scope.tax().id()),
                must("tax_type", TEXT, scope -> LedesXml.taxType(scope.tax().type())),
                leaf(
                        "tax_rate_percent",
                        SHARE,
                        version != Version.V22,
                        (row, scope) -> row.rate(scope.tax().rate())),
                may("tax_id_number", TEXT),
                may("taxing_jurisdiction_country", COUNTRY),
                may("taxing_jurisdiction_locality", TEXT),
                may("tax_on_tax", YES_NO),
                may("tax_on_tax_id", TEXT),
                may("increase_decrease", Charges.DIRECTION, _ -> "Increase"),
                only(Version.V22, may("tax_tiers", YES_NO)),
                number());
    }

    private Element tier() {
        return only(
                Version.V22,
                unwritten(
                        "tax_tier_detail",
                        Often.ANY,
                        must("tx_id", TEXT, _ -> ""),
                        must("tax_tier_number", WHOLE, _ -> ""),
                        must("tax_tier_min", AMOUNT, _ -> ""),
                        must("tax_tier_max", TEXT, _ -> ""),
                        must("tax_tier_tax_percent", SHARE, _ -> ""),
                        must("tax_tier_taxable_amount", AMOUNT, _ -> ""),
                        must("tax_tier_amount_tax", AMOUNT, _ -> ""),
                        number()));
    }

    private Segment client() {
        return parts(
                "client",
                Often.SOME,
                Scope::itself,
                must("cl_id", TEXT, scope -> scope.bill().head().ids().client()),
                may("cl_lf_id", TEXT),
                may("cl_name", TEXT, scope -> scope.bill().head().client().name()),
                address("cl_address", scope -> scope.bill().head().client()),
                contact("client_contact"),
                may("cl_tax_id", TEXT, scope -> scope.bill().head().ids().clientTax()),
                number(),
                Ledes2000.extension(),
                invoice());
    }

    private Segment invoice() {
        return parts("invoice", Often.SOME, Scope::itself, join(invoiceNames(), invoiceSums(), invoiceParts()));
    }

    private Element[] invoiceNames() {
        return new Element[] {
            must("inv_id", TEXT, scope -> scope.bill().head().number()),
            day("inv_date", scope -> scope.bill().head().date()),
            may("inv_due_date", DAY),
            may("inv_currency", CURRENCY, scope -> scope.bill().head().currency()),
            may(
                    "inv_other_iso",
                    CURRENCY,
                    scope -> scope.bill().head().reported().currency()),
            day("inv_start_date", scope -> scope.bill().head().start()),
            day("inv_end_date", scope -> scope.bill().head().end()),
            may("inv_desc", TEXT, scope -> scope.bill().head().description()),
            only(Version.V21, may("tax_invoice", TEXT)),
            only(Version.V21, may("credit_note", TEXT)),
            only(Version.V21, may("inv_reference", TEXT)),
            only(Version.V21, may("rejected_inv_replacement", TEXT)),
            only(Version.V21, may("tax_point_date", DAY))
        };
    }

    private Element[] invoiceSums() {
        return new Element[] {
            may("inv_payment_terms", TEXT),
            usualAmount("inv_total_tax", scope -> scope.bill().tax()),
            amount("inv_total_net_due", scope -> scope.bill().total()),
            leaf("inv_total_tax_other_iso", AMOUNT, false, LedesXml::reportedTax),
            may("inv_total_net_due_other_iso", AMOUNT),
            may("inv_image_file_name", TEXT),
            may("exchange_rate", TEXT),
            only(Version.V22, may("tax_authority_ref", TEXT)),
            number(),
            Ledes2000.extension()
        };
    }

    private Element[] invoiceParts() {
        return new Element[] {
            only(Version.V21, unwritten("regulatory_statement", Often.ANY, regulation())),
            only(
                    Version.V22,
                    unwritten(
                            "tax_tier_summary",
                            Often.ANY,
                            must("tx_id", TEXT, _ -> ""),
                            must("tax_tier_total_taxable_amount", AMOUNT, _ -> ""),
                            must("tax_tier_total_tax", AMOUNT, _ -> ""),
                            number())),
            matter()
        };
    }

    private static Element[] regulation() {
        return new Element[] {may("regulation_heading", TEXT), may("regulatory_statement", TEXT), number()};
    }

    private Segment matter() {
        return parts("matter", Often.SOME, Scope::itself, join(matterNames(), matterSums(), matterParts()));
    }

    private static Element[] matterNames() {
        return new Element[] {
            may("cl_matter_id", TEXT, scope -> scope.bill().head().ids().clientMatter()),
            must("lf_matter_id", TEXT, scope -> scope.bill().head().ids().matter()),
            may("matter_name", TEXT, scope -> scope.bill().head().ids().matterName()),
            may("matter_desc", TEXT),
            may("po_number", TEXT, scope -> scope.bill().head().ids().purchaseOrder()),
            may(
                    "account_type",
                    oneOf("O", "T"),
                    scope -> scope.bill().head().ids().accountType()),
            contact("cl_contact"),
            contact("lf_contact"),
            contact("lf_managing_contact"),
            may("matter_billing_type", oneOf("CT", "FF", "GW", "MPF", "TM"), _ -> "TM"),
            may("matter_final_bill", YES_NO, _ -> "N"),
            may("associated_line_items", YES_NO)
        };
    }

    private static Element[] matterSums() {
        return new Element[] {
            amount("matter_total_detail_fees", scope -> scope.sums().fees()),
            amount("matter_total_detail_exp", scope -> scope.sums().expenses()),
            usualAmount("matter_disc_credit_fees", scope -> scope.sums().feeCredits()),
            usualAmount("matter_disc_credit_exp", scope -> scope.sums().expenseCredits()),
            usualAmount(
                    "matter_disc_cred_total",
                    scope -> scope.sums().feeCredits() + scope.sums().expenseCredits()),
            may("matter_perc_shar_fees", SHARE),
            may("matter_disc_bill_pct_fees", SHARE),
            may("matter_disc_bill_pct_exp", SHARE),
            may("matter_perc_shar_exp", SHARE),
            mayAmount("matter_tax_on_fees", scope -> scope.sums().taxOnFees()),
            mayAmount("matter_tax_on_exp", scope -> scope.sums().taxOnExpenses()),
            amount("matter_net_fees", scope -> scope.sums().netFees()),
            amount("matter_net_exp", scope -> scope.sums().netExpenses()),
            may("matter_funds_applied", AMOUNT),
            amount("matter_total_due", scope -> scope.bill().total())
        };
    }

    private static Element[] matterParts() {
        return new Element[] {
            number(),
            Ledes2000.extension(),
            Charges.taxSummary(),
            Charges.credit(),
            Charges.person(),
            Charges.fee(),
            Charges.expense()
        };
    }

    private static Segment contact(String name) {
        return unwritten(
                name,
                Often.ONCE,
                unwritten(
                        "contact_info",
                        Often.SOME,
                        may("contact_lname", TEXT),
                        may("contact_fname", TEXT),
                        may("contact_id", TEXT),
                        may("contact_phone", TEXT),
                        may("contact_fax", TEXT),
                        may("contact_email", TEXT),
                        number()));
    }

    private static Segment address(String name, Function<Scope, Place> whose) {
        return segment(
                name,
                Often.ONCE,
                scope -> place(scope, whose.apply(scope)),
                segment(
                        "address_info",
                        Often.SOME,
                        Scope::itself,
                        may("address_1", TEXT, scope -> scope.place().address1()),
                        may("address_2", TEXT, scope -> scope.place().address2()),
                        may("city", TEXT, scope -> scope.place().city()),
                        may("state_province", TEXT, scope -> scope.place().region()),
                        may("zip_postal_code", TEXT, scope -> scope.place().postcode()),
                        may("country", COUNTRY, scope -> scope.place().country()),
                        may("phone", TEXT),
                        may("fax", TEXT),
                        number()));
    }

    static Leaf day(String name, Function<Scope, LocalDate> day) {
        return leaf(name, DAY, true, (row, scope) -> row.isoDay(day.apply(scope)));
    }

    /// Unique in the file; a receiver names a segment by it.
    static Leaf number() {
        return leaf(
                "file_item_nbr",
                WHOLE,
                false,
                (row, scope) -> row.whole(scope.numbering().next()));
    }

    /// The element, or nothing where the version does not have it yet.
    private Element only(Version since, Element element) {
        return version.since(since) ? element : Nothing.AT_ALL;
    }

    private static Element[] join(Element[]... lists) {
        return Stream.of(lists).flatMap(Stream::of).toArray(Element[]::new);
    }

    private static Segment parts(String name, Often often, Function<Scope, List<Scope>> spread, Element... parts) {
        var there =
                Stream.of(parts).filter(part -> !part.equals(Nothing.AT_ALL)).toList();
        return new Segment(name, often, "", there, spread);
    }

    /// Stands where a version has no such element.
    private static final class Nothing {
        static final Element AT_ALL = may("", TEXT);
    }
}
