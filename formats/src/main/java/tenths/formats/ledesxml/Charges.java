package tenths.formats.ledesxml;

import static tenths.formats.ledesxml.Ledes2000.extension;
import static tenths.formats.ledesxml.Ledes2000.units;
import static tenths.formats.ledesxml.Ledes2x.day;
import static tenths.formats.ledesxml.Ledes2x.number;
import static tenths.formats.ledesxml.Parts.CHARGE_TYPE;
import static tenths.formats.ledesxml.Parts.CODE;
import static tenths.formats.ledesxml.Parts.COUNTRY;
import static tenths.formats.ledesxml.Parts.SHARE;
import static tenths.formats.ledesxml.Parts.TEXT;
import static tenths.formats.ledesxml.Parts.amount;
import static tenths.formats.ledesxml.Parts.lines;
import static tenths.formats.ledesxml.Parts.may;
import static tenths.formats.ledesxml.Parts.mayAmount;
import static tenths.formats.ledesxml.Parts.must;
import static tenths.formats.ledesxml.Parts.oneOf;
import static tenths.formats.ledesxml.Parts.segment;
import static tenths.formats.ledesxml.Parts.who;

import java.util.List;
import tenths.formats.ledesxml.Element.Kind;
import tenths.formats.ledesxml.Element.Often;
import tenths.formats.ledesxml.Element.Segment;
import tenths.invoicing.InvoiceLine;

/// What stands in a matter of LEDES XML 2.x: taxes, credits, timekeepers, fees and expenses.
final class Charges {
    static final Kind DIRECTION = oneOf("Increase", "Decrease");
    private static final Kind METHOD = oneOf("Percent", "Flat");

    private Charges() {}

    static Segment taxSummary() {
        return segment(
                "tax_summary",
                Often.ANY,
                scope -> scope.sums().taxes().stream().map(scope::with).toList(),
                must("tx_id", TEXT, scope -> scope.tax().id()),
                amount("tax_total_detail_fees", scope -> scope.tax().taxedFees()),
                amount("total_tax_on_fees", scope -> scope.tax().onFees()),
                amount("tax_total_detail_expense", scope -> scope.tax().taxedExpenses()),
                amount("total_tax_on_expense", scope -> scope.tax().onExpenses()),
                number());
    }

    static Segment credit() {
        return segment(
                "matter_disc_cred",
                Often.ANY,
                Parts::credits,
                must(
                        "disc_cred",
                        oneOf("MIA", "MIB", "MICF", "MICM", "MIDB", "MIDHR", "MIFA", "MIFF", "MIR", "MISF", "Other"),
                        _ -> "MIA"),
                may("disc_cred_note", TEXT, scope -> scope.line().description()),
                must(
                        "disc_cred_category",
                        oneOf("Fee", "Exp"),
                        scope -> Sums.isFee(scope.line().type()) ? "Fee" : "Exp"),
                must(
                        "increase_decrease",
                        DIRECTION,
                        scope -> LedesXml.direction(scope.line().net())),
                may("pre_post_split", oneOf("Pre-Split", "Post-Split", "NA"), _ -> "Pre-Split"),
                must("disc_cred_type", METHOD, _ -> "Flat"),
                may("discount_percent", SHARE),
                amount("disc_cred_amount", scope -> scope.line().net()),
                number(),
                extension(),
                taxReference("tax_matter_disc_cred"));
    }

    static Segment person() {
        return segment(
                "tksum",
                Often.ANY,
                scope -> scope.sums().people().stream().map(scope::with).toList(),
                must("tk_id", TEXT, scope -> who(scope).id()),
                may("tk_lname", TEXT, scope -> who(scope).lastName()),
                may("tk_fname", TEXT, scope -> who(scope).firstName()),
                may("tk_level", TEXT, scope -> who(scope).classification()),
                mayAmount("tk_rate", scope -> scope.person().rate()),
                number(),
                extension());
    }

    static Segment fee() {
        return segment(
                "fee",
                Often.ANY,
                scope -> lines(scope, InvoiceLine.Type.FEE),
                day("charge_date", scope -> scope.line().day()),
                may("tk_id", TEXT, scope -> scope.line().person().id()),
                may("tk_level", TEXT, scope -> scope.line().person().classification()),
                may("charge_desc", TEXT, scope -> scope.line().description()),
                may("task_code", CODE, scope -> scope.line().task()),
                may("task_activity", CODE, scope -> scope.line().activity()),
                must("charge_type", CHARGE_TYPE, _ -> "U"),
                units(1),
                amount("rate", scope -> scope.line().unitCost()),
                amount("base_amount", Parts::base),
                mayAmount("item_disc_cred_amount", scope -> scope.line().adjustment()),
                amount("total_amount", scope -> scope.line().net()),
                may("work_location_country", COUNTRY),
                may("work_location_locality", TEXT),
                number(),
                extension(),
                itemCredit("fee_item_disc_cred", oneOf("FIA", "FID", "FIDHR", "FIFF", "Other"), "FIA"),
                taxReference("tax_item_fee"));
    }

    static Segment expense() {
        return segment(
                "expense",
                Often.ANY,
                scope -> lines(scope, InvoiceLine.Type.EXPENSE),
                day("charge_date", scope -> scope.line().day()),
                may("tk_id", TEXT, scope -> scope.line().person().id()),
                may("tk_level", TEXT, scope -> scope.line().person().classification()),
                may("charge_desc", TEXT, scope -> scope.line().description()),
                may("task_code", CODE, scope -> scope.line().task()),
                may("expense_code", CODE, scope -> scope.line().expense()),
                must("charge_type", CHARGE_TYPE, _ -> "U"),
                units(0),
                amount("rate", scope -> scope.line().unitCost()),
                amount("base_amount", Parts::base),
                mayAmount("item_disc_cred_amount", scope -> scope.line().adjustment()),
                amount("total_amount", scope -> scope.line().net()),
                may("work_location_country", COUNTRY),
                may("work_location_locality", TEXT),
                may("payee_name", TEXT),
                number(),
                extension(),
                itemCredit("expense_item_disc_cred", oneOf("EIA", "EID", "EIDHR", "EIFF", "Other"), "EIA"),
                taxReference("tax_item_expense"));
    }

    private static Segment itemCredit(String name, Kind kinds, String kind) {
        return segment(
                name,
                Often.ANY,
                scope -> scope.line().adjustment() == 0 ? List.of() : scope.itself(),
                must("disc_cred", kinds, _ -> kind),
                may("disc_cred_note", TEXT),
                must("disc_cred_type", METHOD, _ -> "Flat"),
                may("disc_cred_percent", SHARE),
                must(
                        "increase_decrease",
                        DIRECTION,
                        scope -> LedesXml.direction(scope.line().adjustment())),
                amount("disc_cred_amount", scope -> scope.line().adjustment()),
                number());
    }

    private static Segment taxReference(String name) {
        return segment(
                name,
                Often.ANY,
                scope -> scope.line().tax().rate() == 0
                        ? List.of()
                        : List.of(scope.with(scope.sums().taxOf(scope.line()))),
                must("tx_id", TEXT, scope -> scope.tax().id()),
                number());
    }
}
