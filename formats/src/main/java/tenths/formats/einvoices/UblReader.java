package tenths.formats.einvoices;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import tenths.formats.einvoices.Statement.Address;
import tenths.formats.einvoices.Statement.Contact;
import tenths.formats.einvoices.Statement.Electronic;
import tenths.formats.einvoices.Statement.Group;
import tenths.formats.einvoices.Statement.Head;
import tenths.formats.einvoices.Statement.Item;
import tenths.formats.einvoices.Statement.Party;
import tenths.formats.einvoices.Statement.Payment;
import tenths.formats.einvoices.Statement.Sums;
import tenths.formats.einvoices.Statement.Vat;
import tenths.formats.einvoices.Statement.Whole;

/// Reads a [Statement] from an Invoice or a CreditNote of UBL.
final class UblReader {
    private final Standard standard;
    private final Tree root;

    private UblReader(Standard standard, Tree root) {
        this.standard = standard;
        this.root = root;
    }

    /// @param root of a file that the schema has passed
    static Statement read(Standard standard, Tree root) {
        return new UblReader(standard, root).all();
    }

    private Statement all() {
        var date = Values.dashed(root.text("IssueDate"));
        return new Statement(
                standard,
                head(date),
                party(root.all("AccountingSupplierParty/Party").getFirst()),
                party(root.all("AccountingCustomerParty/Party").getFirst()),
                payment(),
                root.all(root.name() + "Line").stream()
                        .map(item -> item(item, date))
                        .toList(),
                root.all("AllowanceCharge").stream().map(UblReader::whole).toList(),
                root.all("TaxTotal/TaxSubtotal").stream().map(UblReader::group).toList(),
                sums());
    }

    private Head head(LocalDate date) {
        var isCredit = root.name().equals(UblWriter.CREDIT_NOTE);
        return new Head(
                root.text("ID"),
                isCredit,
                date,
                day(root, "InvoicePeriod/StartDate", date),
                day(root, "InvoicePeriod/EndDate", date),
                root.text("DocumentCurrencyCode"),
                root.text("BuyerReference"),
                root.text("OrderReference/ID"),
                document(CiiWriter.OBJECT),
                isCredit ? document(UblWriter.PROJECT) : root.text("ProjectReference/ID"),
                "",
                root.text("Note"));
    }

    private String document(String type) {
        return root.all("AdditionalDocumentReference").stream()
                .filter(each -> each.text("DocumentTypeCode").equals(type))
                .findFirst()
                .map(each -> each.text("ID"))
                .orElse("");
    }

    private static LocalDate day(Tree tree, String path, LocalDate otherwise) {
        var text = tree.text(path);
        return text.isEmpty() ? otherwise : Values.dashed(text);
    }

    private static Party party(Tree party) {
        var address = "PostalAddress/";
        return new Party(
                party.text("PartyLegalEntity/RegistrationName"),
                party.text("PartyIdentification/ID"),
                new Address(
                        party.text(address + "StreetName"),
                        party.text(address + "AdditionalStreetName"),
                        party.text(address + "CityName"),
                        party.text(address + "PostalZone"),
                        party.text(address + "CountrySubentity"),
                        party.text(address + "Country/IdentificationCode")),
                scheme(party, true),
                scheme(party, false),
                new Electronic(party.attribute("EndpointID", "schemeID"), party.text("EndpointID")),
                new Contact(
                        party.text("Contact/Name"),
                        party.text("Contact/Telephone"),
                        party.text("Contact/ElectronicMail")));
    }

    private static String scheme(Tree party, boolean isVat) {
        return party.all("PartyTaxScheme").stream()
                .filter(each -> each.text("TaxScheme/ID").equals(CiiWriter.VAT) == isVat)
                .findFirst()
                .map(each -> each.text("CompanyID"))
                .orElse("");
    }

    private Payment payment() {
        var account = "PaymentMeans/PayeeFinancialAccount/";
        var due = root.text("DueDate").isEmpty() ? root.text("PaymentMeans/PaymentDueDate") : root.text("DueDate");
        return new Payment(
                root.text("PaymentMeans/PaymentMeansCode"),
                root.text(account + "ID"),
                root.text(account + "Name"),
                root.text(account + "FinancialInstitutionBranch/ID"),
                due.isEmpty() ? null : Values.dashed(due),
                root.text("PaymentTerms/Note"));
    }

    private static Item item(Tree item, LocalDate otherwise) {
        var facts = new LinkedHashMap<String, String>();
        item.all("Item/AdditionalItemProperty").forEach(fact -> facts.put(fact.text("Name"), fact.text("Value")));
        var quantity = item.has("CreditedQuantity") ? "CreditedQuantity" : "InvoicedQuantity";
        return new Item(
                item.text("ID"),
                item.text("Item/Name"),
                item.text("Item/Description"),
                item.attribute(quantity, "unitCode"),
                Values.amount(item.text(quantity)),
                Values.amount(item.text("Price/PriceAmount")),
                item.all("AllowanceCharge").stream()
                        .mapToLong(UblReader::allowance)
                        .sum(),
                Values.amount(item.text("LineExtensionAmount")),
                vat(item.all("Item/ClassifiedTaxCategory").getFirst()),
                day(item, "InvoicePeriod/StartDate", otherwise),
                facts);
    }

    private static long allowance(Tree allowance) {
        var amount = Values.amount(allowance.text("Amount"));
        return allowance.text("ChargeIndicator").equals("true") ? -amount : amount;
    }

    private static Vat vat(Tree category) {
        return new Vat(category.text("ID"), Values.rate(category.text("Percent")));
    }

    private static Whole whole(Tree whole) {
        return new Whole(
                allowance(whole),
                whole.text("AllowanceChargeReason"),
                vat(whole.all("TaxCategory").getFirst()));
    }

    private static Group group(Tree group) {
        return new Group(
                vat(group.all("TaxCategory").getFirst()),
                Values.amount(group.text("TaxableAmount")),
                Values.amount(group.text("TaxAmount")),
                group.text("TaxCategory/TaxExemptionReason"));
    }

    private Sums sums() {
        var total = "LegalMonetaryTotal/";
        return new Sums(
                Values.amount(root.text(total + "LineExtensionAmount")),
                Values.amount(root.text(total + "AllowanceTotalAmount")),
                Values.amount(root.text(total + "ChargeTotalAmount")),
                Values.amount(root.text(total + "TaxExclusiveAmount")),
                Values.amount(root.text("TaxTotal/TaxAmount")),
                Values.amount(root.text(total + "TaxInclusiveAmount")),
                Values.amount(root.text(total + "PrepaidAmount")),
                Values.amount(root.text(total + "PayableAmount")));
    }
}
