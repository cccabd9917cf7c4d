package tenths.formats.ebills;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Head;
import tenths.formats.bill.Place;

/// Fills what a file leaves blank because its format has no place for it: from what the user says, else from the
/// profile of the client.
public final class Blanks {
    private static final String MATTER_NAME = "MATTER_NAME";
    private static final String CURRENCY = "INVOICE_CURRENCY";
    private static final String CLIENT_TAX_ID = "CLIENT_TAX_ID";
    private static final String PURCHASE_ORDER = "PO_NUMBER";
    private static final String ACCOUNT_TYPE = "ACCOUNT_TYPE";
    private static final String FIRM_NAME = "LAW_FIRM_NAME";
    private static final String CLIENT_NAME = "CLIENT_NAME";

    /// What can be filled.
    public static final List<String> NAMES =
            List.of(MATTER_NAME, CURRENCY, CLIENT_TAX_ID, PURCHASE_ORDER, ACCOUNT_TYPE, FIRM_NAME, CLIENT_NAME);

    private Blanks() {}

    static Bill fill(Bill bill, Map<String, String> said) {
        var strange = said.keySet().stream()
                .filter(name -> !Set.copyOf(NAMES).contains(name))
                .toList();
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("cannot fill " + strange + "; there are " + NAMES);
        }
        var head = bill.head();
        return new Bill(
                bill.profile(),
                new Head(
                        head.number(),
                        head.date(),
                        head.start(),
                        head.end(),
                        head.description(),
                        ids(bill, said),
                        named(head.firm(), said.getOrDefault(FIRM_NAME, "")),
                        named(head.client(), said.getOrDefault(CLIENT_NAME, "")),
                        first(head.currency(), said.getOrDefault(CURRENCY, ""), ""),
                        head.reported()),
                bill.total(),
                bill.lines(),
                bill.changes());
    }

    private static Head.Ids ids(Bill bill, Map<String, String> said) {
        var ids = bill.head().ids();
        var abroad = bill.profile().international();
        return new Head.Ids(
                ids.client(),
                ids.matter(),
                ids.clientMatter(),
                ids.lawFirm(),
                first(ids.matterName(), said.getOrDefault(MATTER_NAME, ""), ""),
                first(
                        ids.purchaseOrder(),
                        said.getOrDefault(PURCHASE_ORDER, ""),
                        abroad.purchaseOrders().getOrDefault(ids.matter(), "")),
                first(ids.clientTax(), said.getOrDefault(CLIENT_TAX_ID, ""), abroad.clientTaxId()),
                first(
                        ids.accountType(),
                        said.getOrDefault(ACCOUNT_TYPE, ""),
                        abroad.accountType().code()));
    }

    private static Place named(Place place, String name) {
        return new Place(
                first(place.name(), name, ""),
                place.address1(),
                place.address2(),
                place.city(),
                place.region(),
                place.postcode(),
                place.country());
    }

    private static String first(String own, String said, String usual) {
        return own.isEmpty() ? said.isEmpty() ? usual : said : own;
    }
}
