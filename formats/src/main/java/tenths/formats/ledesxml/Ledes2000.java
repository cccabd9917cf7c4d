package tenths.formats.ledesxml;

import static tenths.formats.ledesxml.Parts.AMOUNT;
import static tenths.formats.ledesxml.Parts.CHARGE_TYPE;
import static tenths.formats.ledesxml.Parts.CODE;
import static tenths.formats.ledesxml.Parts.CURRENCY;
import static tenths.formats.ledesxml.Parts.DAY;
import static tenths.formats.ledesxml.Parts.SHARE;
import static tenths.formats.ledesxml.Parts.TEXT;
import static tenths.formats.ledesxml.Parts.amount;
import static tenths.formats.ledesxml.Parts.leaf;
import static tenths.formats.ledesxml.Parts.lines;
import static tenths.formats.ledesxml.Parts.may;
import static tenths.formats.ledesxml.Parts.mayAmount;
import static tenths.formats.ledesxml.Parts.must;
import static tenths.formats.ledesxml.Parts.place;
import static tenths.formats.ledesxml.Parts.segment;
import static tenths.formats.ledesxml.Parts.unwritten;
import static tenths.formats.ledesxml.Parts.usualAmount;
import static tenths.formats.ledesxml.Parts.who;

import java.util.function.Function;
import tenths.formats.bill.Place;
import tenths.formats.ledesxml.Element.Leaf;
import tenths.formats.ledesxml.Element.Often;
import tenths.formats.ledesxml.Element.Segment;
import tenths.invoicing.InvoiceLine;

/// The elements of LEDES XML 2000.
final class Ledes2000 {
    private Ledes2000() {}

    static Segment root() {
        return segment("ledesxml", Often.ONCE, Scope::itself, firm());
    }

    private static Segment firm() {
        return segment(
                "firm",
                Often.SOME,
                Scope::itself,
                may("lf_tax_id", TEXT, scope -> scope.bill().head().ids().lawFirm()),
                may("lf_id", TEXT),
                must("lf_name", TEXT, scope -> scope.bill().head().firm().name()),
                address("lf_address", scope -> scope.bill().head().firm()),
                address("lf_remit_address", _ -> Place.NONE),
                may("lf_billing_contact_lname", TEXT),
                may("lf_billing_contact_fname", TEXT),
                may("lf_billing_contact_id", TEXT),
                may("lf_billing_contact_phone", TEXT),
                may("lf_billing_contact_fax", TEXT),
                may("lf_billing_contact_email", TEXT),
                must("source_app", TEXT, _ -> LedesXml.SOURCE),
                must("app_version", TEXT, _ -> LedesXml.SOURCE_VERSION),
                extension(),
                client());
    }

    private static Segment address(String name, Function<Scope, Place> place) {
        return segment(
                name,
                Often.ONCE,
                scope -> place(scope, place.apply(scope)),
                segment(
                        "address_info",
                        Often.SOME,
                        Scope::itself,
                        may("address_1", TEXT, scope -> LedesXml.street(scope.place())),
                        may("city", TEXT, scope -> scope.place().city()),
                        may("state_province", TEXT, scope -> scope.place().region()),
                        may("zip_postal_code", TEXT, scope -> scope.place().postcode()),
                        may("phone", TEXT),
                        may("fax", TEXT)));
    }

    static Segment extension() {
        return unwritten(
                "extend_header",
                Often.ANY,
                may("vendor", TEXT),
                may("app", TEXT),
                may("sequence", TEXT),
                may("date", TEXT),
                unwritten("extend_data", Often.ANY, may("ext_name", TEXT), may("ext_value", TEXT)));
    }

    private static Segment client() {
        return segment(
                "client",
                Often.SOME,
                Scope::itself,
                may("cl_id", TEXT, scope -> scope.bill().head().ids().client()),
                must("cl_name", TEXT, scope -> scope.bill().head().client().name()),
                address("cl_address", scope -> scope.bill().head().client()),
                may("cl_email", TEXT),
                may("cl_contact_lname", TEXT),
                may("cl_contact_fname", TEXT),
                may("cl_tax_id", TEXT, scope -> scope.bill().head().ids().clientTax()),
                extension(),
                invoice());
    }

    private static Segment invoice() {
        return segment(
                "invoice",
                Often.SOME,
                Scope::itself,
                must("inv_id", TEXT, scope -> scope.bill().head().number()),
                leaf(
                        "inv_date",
                        DAY,
                        true,
                        (row, scope) -> row.day(scope.bill().head().date())),
                may("inv_due_date", DAY),
                may("inv_currency", CURRENCY, scope -> scope.bill().head().currency()),
                leaf(
                        "inv_start_date",
                        DAY,
                        true,
                        (row, scope) -> row.day(scope.bill().head().start())),
                leaf(
                        "inv_end_date",
                        DAY,
                        true,
                        (row, scope) -> row.day(scope.bill().head().end())),
                may("inv_desc", TEXT, scope -> scope.bill().head().description()),
                may("inv_payment_terms", TEXT),
                may("inv_generic_discount", AMOUNT),
                amount("inv_total_net_due", scope -> scope.bill().total()),
                extension(),
                matter());
    }

    private static Segment matter() {
        return segment(
                "matter",
                Often.SOME,
                Scope::itself,
                may("cl_matter_id", TEXT, scope -> scope.bill().head().ids().clientMatter()),
                must("lf_matter_id", TEXT, scope -> scope.bill().head().ids().matter()),
                must("matter_name", TEXT, scope -> scope.bill().head().ids().matterName()),
                may("matter_desc", TEXT),
                may("lf_managing_contact_lname", TEXT),
                may("lf_managing_contact_fname", TEXT),
                may("lf_contact_id", TEXT),
                may("lf_contact_phone", TEXT),
                may("lf_contact_email", TEXT),
                may("cl_matter_var_1", TEXT),
                may("cl_matter_var_2", TEXT),
                may("cl_contact_lname", TEXT),
                may("cl_contact_fname", TEXT),
                may("eft_agreement_number", TEXT),
                may("matter_billing_type", TEXT),
                must("matter_final_bill", Parts.YES_NO, _ -> "N"),
                amount("matter_total_detail_fees", scope -> scope.sums().fees()),
                amount("matter_total_detail_exp", scope -> scope.sums().expenses()),
                mayAmount("matter_tax_on_fees", scope -> scope.sums().taxOnFees()),
                mayAmount("matter_tax_on_exp", scope -> scope.sums().taxOnExpenses()),
                usualAmount("matter_adj_on_fees", scope -> scope.sums().feeCredits()),
                usualAmount("matter_adj_on_exp", scope -> scope.sums().expenseCredits()),
                may("matter_perc_shar_fees", SHARE),
                may("matter_perc_shar_exp", SHARE),
                amount("matter_net_fees", scope -> scope.sums().netFees()),
                amount("matter_net_exp", scope -> scope.sums().netExpenses()),
                amount("matter_total_due", scope -> scope.bill().total()),
                extension(),
                people(),
                fee(),
                expense());
    }

    private static Segment people() {
        return segment(
                "tksum",
                Often.ANY,
                scope -> scope.sums().people().stream().map(scope::with).toList(),
                may("tk_id", TEXT, scope -> who(scope).id()),
                may("tk_lname", TEXT, scope -> who(scope).lastName()),
                may("tk_fname", TEXT, scope -> who(scope).firstName()),
                may("tk_level", TEXT, scope -> who(scope).classification()),
                mayAmount("tk_rate", scope -> scope.person().rate()),
                mayAmount("tk_hours", scope -> scope.person().hours()),
                mayAmount("tk_cost", scope -> scope.person().cost()),
                extension());
    }

    private static Segment fee() {
        return segment(
                "fee",
                Often.ANY,
                scope -> lines(scope, InvoiceLine.Type.FEE),
                leaf(
                        "charge_date",
                        DAY,
                        true,
                        (row, scope) -> row.day(scope.line().day())),
                must("tk_id", TEXT, scope -> scope.line().person().id()),
                must("charge_desc", TEXT, scope -> scope.line().description()),
                may("acca_task", CODE, scope -> scope.line().task()),
                may("acca_activity", CODE, scope -> scope.line().activity()),
                may("cl_code_1", TEXT),
                may("cl_code_2", TEXT),
                must("charge_type", CHARGE_TYPE, _ -> "U"),
                units(1),
                amount("rate", scope -> scope.line().unitCost()),
                amount("base_amount", Parts::base),
                amount("total_amount", scope -> scope.line().net()),
                extension());
    }

    private static Segment expense() {
        return segment(
                "expense",
                Often.ANY,
                scope -> lines(scope, InvoiceLine.Type.EXPENSE),
                leaf(
                        "charge_date",
                        DAY,
                        false,
                        (row, scope) -> row.day(scope.line().day())),
                may("tk_id", TEXT, scope -> scope.line().person().id()),
                must("charge_desc", TEXT, scope -> scope.line().description()),
                may("acca_task", CODE, scope -> scope.line().task()),
                may("acca_expense", CODE, scope -> scope.line().expense()),
                may("cl_code_1", TEXT),
                may("cl_code_2", TEXT),
                must("charge_type", CHARGE_TYPE, _ -> "U"),
                units(0),
                amount("rate", scope -> scope.line().unitCost()),
                amount("total_amount", scope -> scope.line().net()),
                extension());
    }

    static Leaf units(int places) {
        return leaf(
                "units", AMOUNT, true, (row, scope) -> row.decimal(scope.line().units(), places));
    }
}
