package tenths.formats.einvoices;

import java.time.LocalDate;
import tenths.formats.einvoices.Statement.Electronic;
import tenths.formats.einvoices.Statement.Group;
import tenths.formats.einvoices.Statement.Item;
import tenths.formats.einvoices.Statement.Party;
import tenths.formats.einvoices.Statement.Vat;

/// Writes a [Statement] as an Invoice or CreditNote of OASIS UBL 2.1, in the order of its schemas.
final class UblWriter {
    static final String INVOICE = "Invoice";
    static final String CREDIT_NOTE = "CreditNote";

    /// A credit note has no element for a project; it names it as a document of this kind.
    static final String PROJECT = "50";

    private static final String URN = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String OTHER_TAX = "FC";

    private final Statement bill;
    private final XmlOut xml = new XmlOut();
    private final String kind;

    private UblWriter(Statement bill) {
        this.bill = bill;
        kind = bill.head().isCredit() ? CREDIT_NOTE : INVOICE;
    }

    static byte[] write(Statement bill) {
        var writer = new UblWriter(bill);
        writer.xml.in(
                writer.kind,
                writer::all,
                "xmlns",
                URN + writer.kind + "-2",
                "xmlns:cac",
                URN + "CommonAggregateComponents-2",
                "xmlns:cbc",
                URN + "CommonBasicComponents-2");
        return writer.xml.bytes();
    }

    private void all() {
        head();
        references();
        xml.in("cac:AccountingSupplierParty", () -> xml.in("cac:Party", () -> party(bill.seller())));
        xml.in("cac:AccountingCustomerParty", () -> xml.in("cac:Party", () -> party(bill.buyer())));
        means();
        if (!bill.payment().terms().isEmpty()) {
            xml.in("cac:PaymentTerms", () -> xml.leaf("cbc:Note", bill.payment().lines()));
        }
        bill.wholes()
                .forEach(whole ->
                        allowance(whole.allowance(), whole.reason(), () -> category("cac:TaxCategory", whole.vat())));
        xml.in("cac:TaxTotal", () -> {
            amount("cbc:TaxAmount", bill.sums().tax());
            bill.groups().forEach(this::group);
        });
        xml.in("cac:LegalMonetaryTotal", this::sums);
        bill.items().forEach(item -> xml.in("cac:" + kind + "Line", () -> item(item)));
    }

    private void head() {
        var head = bill.head();
        xml.leaf("cbc:CustomizationID", bill.standard().guideline())
                .leaf("cbc:ProfileID", bill.standard().process())
                .leaf("cbc:ID", head.number())
                .leaf("cbc:IssueDate", head.date().toString());
        if (!head.isCredit()) {
            xml.leaf("cbc:DueDate", due());
        }
        xml.leaf("cbc:" + kind + "TypeCode", head.isCredit() ? CiiWriter.CREDIT_NOTE : CiiWriter.INVOICE)
                .leaf("cbc:Note", head.note())
                .leaf("cbc:DocumentCurrencyCode", head.currency())
                .leaf("cbc:BuyerReference", head.buyerReference());
        period(head.start(), head.end());
    }

    private String due() {
        return bill.payment().due() == null ? "" : bill.payment().due().toString();
    }

    private void period(LocalDate start, LocalDate end) {
        xml.in(
                "cac:InvoicePeriod",
                () -> xml.leaf("cbc:StartDate", start.toString()).leaf("cbc:EndDate", end.toString()));
    }

    private void references() {
        var head = bill.head();
        inside("cac:OrderReference", head.order());
        document(head.object(), CiiWriter.OBJECT);
        if (head.isCredit()) {
            document(head.project(), PROJECT);
        } else {
            inside("cac:ProjectReference", head.project());
        }
    }

    private void inside(String element, String id) {
        if (!id.isEmpty()) {
            xml.in(element, () -> xml.leaf("cbc:ID", id));
        }
    }

    private void document(String id, String type) {
        if (!id.isEmpty()) {
            xml.in(
                    "cac:AdditionalDocumentReference",
                    () -> xml.leaf("cbc:ID", id).leaf("cbc:DocumentTypeCode", type));
        }
    }

    private void party(Party party) {
        if (!party.electronic().equals(Electronic.NONE)) {
            var electronic = party.electronic();
            xml.leaf("cbc:EndpointID", electronic.value(), "schemeID", electronic.scheme());
        }
        inside("cac:PartyIdentification", party.id());
        var address = party.address();
        xml.in("cac:PostalAddress", () -> {
            xml.leaf("cbc:StreetName", address.street())
                    .leaf("cbc:AdditionalStreetName", address.more())
                    .leaf("cbc:CityName", address.city())
                    .leaf("cbc:PostalZone", address.postcode())
                    .leaf("cbc:CountrySubentity", address.region());
            xml.in("cac:Country", () -> xml.leaf("cbc:IdentificationCode", address.country()));
        });
        scheme(party.vatId(), CiiWriter.VAT);
        scheme(party.taxNumber(), OTHER_TAX);
        xml.in("cac:PartyLegalEntity", () -> xml.leaf("cbc:RegistrationName", party.name()));
        var contact = party.contact();
        if (!contact.isNone()) {
            xml.in(
                    "cac:Contact",
                    () -> xml.leaf("cbc:Name", contact.name())
                            .leaf("cbc:Telephone", contact.phone())
                            .leaf("cbc:ElectronicMail", contact.email()));
        }
    }

    private void scheme(String id, String scheme) {
        if (!id.isEmpty()) {
            xml.in("cac:PartyTaxScheme", () -> {
                xml.leaf("cbc:CompanyID", id);
                inside("cac:TaxScheme", scheme);
            });
        }
    }

    private void means() {
        var payment = bill.payment();
        if (payment.means().isEmpty()) {
            return;
        }
        xml.in("cac:PaymentMeans", () -> {
            xml.leaf("cbc:PaymentMeansCode", payment.means());
            if (bill.head().isCredit()) {
                xml.leaf("cbc:PaymentDueDate", due());
            }
            if (!payment.account().isEmpty()) {
                xml.in("cac:PayeeFinancialAccount", () -> {
                    xml.leaf("cbc:ID", payment.account()).leaf("cbc:Name", payment.holder());
                    inside("cac:FinancialInstitutionBranch", payment.bank());
                });
            }
        });
    }

    private void allowance(long amount, String reason, Runnable tax) {
        xml.in("cac:AllowanceCharge", () -> {
            xml.leaf("cbc:ChargeIndicator", Boolean.toString(amount < 0));
            xml.leaf("cbc:AllowanceChargeReason", reason);
            amount("cbc:Amount", Math.abs(amount));
            tax.run();
        });
    }

    private void amount(String element, long amount) {
        xml.leaf(element, XmlOut.amount(amount), "currencyID", bill.head().currency());
    }

    private void category(String element, Vat vat) {
        category(element, vat, Texts.hasRate(vat), "");
    }

    private void category(String element, Vat vat, boolean hasRate, String reason) {
        xml.in(element, () -> {
            xml.leaf("cbc:ID", vat.category());
            if (hasRate) {
                xml.leaf("cbc:Percent", XmlOut.percent(vat.rate()));
            }
            xml.leaf("cbc:TaxExemptionReason", reason);
            inside("cac:TaxScheme", CiiWriter.VAT);
        });
    }

    private void group(Group group) {
        xml.in("cac:TaxSubtotal", () -> {
            amount("cbc:TaxableAmount", group.base());
            amount("cbc:TaxAmount", group.tax());
            category("cac:TaxCategory", group.vat(), true, group.reason());
        });
    }

    private void sums() {
        var sums = bill.sums();
        amount("cbc:LineExtensionAmount", sums.items());
        amount("cbc:TaxExclusiveAmount", sums.net());
        amount("cbc:TaxInclusiveAmount", sums.gross());
        amount("cbc:AllowanceTotalAmount", sums.allowances());
        amount("cbc:ChargeTotalAmount", sums.charges());
        amount("cbc:PrepaidAmount", sums.paid());
        amount("cbc:PayableAmount", sums.due());
    }

    private void item(Item item) {
        var quantity = bill.head().isCredit() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity";
        xml.leaf("cbc:ID", item.number());
        xml.leaf(quantity, XmlOut.number(item.quantity()), "unitCode", item.unit());
        amount("cbc:LineExtensionAmount", item.net());
        period(item.day(), item.day());
        if (item.allowance() != 0) {
            allowance(item.allowance(), Texts.reason(item.allowance()), () -> {});
        }
        xml.in("cac:Item", () -> {
            xml.leaf("cbc:Description", item.description()).leaf("cbc:Name", item.name());
            category("cac:ClassifiedTaxCategory", item.vat());
            item.facts()
                    .forEach((name, value) -> xml.in(
                            "cac:AdditionalItemProperty",
                            () -> xml.leaf("cbc:Name", name).leaf("cbc:Value", value)));
        });
        xml.in(
                "cac:Price",
                () -> xml.leaf(
                        "cbc:PriceAmount",
                        XmlOut.number(item.price()),
                        "currencyID",
                        bill.head().currency()));
    }
}
