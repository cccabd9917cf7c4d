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

/// Reads a [Statement] from a Cross Industry Invoice.
final class CiiReader {
    private static final String DAY = "/DateTimeString";

    private final Standard standard;
    private final Tree document;
    private final Tree trade;
    private final Tree agreement;
    private final Tree settlement;

    private CiiReader(Standard standard, Tree root) {
        this.standard = standard;
        document = root.all("ExchangedDocument").getFirst();
        trade = root.all("SupplyChainTradeTransaction").getFirst();
        agreement = trade.all("ApplicableHeaderTradeAgreement").getFirst();
        settlement = trade.all("ApplicableHeaderTradeSettlement").getFirst();
    }

    /// @param root of a file that the schema has passed
    static Statement read(Standard standard, Tree root) {
        return new CiiReader(standard, root).all();
    }

    private Statement all() {
        var date = Values.digits(document.text("IssueDateTime" + DAY));
        var items = trade.all("IncludedSupplyChainTradeLineItem");
        return new Statement(
                standard,
                head(date),
                party(agreement.all("SellerTradeParty").getFirst()),
                party(agreement.all("BuyerTradeParty").getFirst()),
                payment(),
                items.stream().map(item -> item(item, date)).toList(),
                settlement.all("SpecifiedTradeAllowanceCharge").stream()
                        .map(CiiReader::whole)
                        .toList(),
                settlement.all("ApplicableTradeTax").stream()
                        .map(CiiReader::group)
                        .toList(),
                sums(settlement
                        .all("SpecifiedTradeSettlementHeaderMonetarySummation")
                        .getFirst()));
    }

    private Head head(LocalDate date) {
        var delivered =
                day(trade, "ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime", date);
        return new Head(
                document.text("ID"),
                document.text("TypeCode").equals(CiiWriter.CREDIT_NOTE),
                date,
                day(settlement, "BillingSpecifiedPeriod/StartDateTime", date),
                day(settlement, "BillingSpecifiedPeriod/EndDateTime", delivered),
                settlement.text("InvoiceCurrencyCode"),
                agreement.text("BuyerReference"),
                agreement.text("BuyerOrderReferencedDocument/IssuerAssignedID"),
                agreement.all("AdditionalReferencedDocument").stream()
                        .filter(each -> each.text("TypeCode").equals(CiiWriter.OBJECT))
                        .findFirst()
                        .map(each -> each.text("IssuerAssignedID"))
                        .orElse(""),
                agreement.text("SpecifiedProcuringProject/ID"),
                agreement.text("SpecifiedProcuringProject/Name"),
                document.text("IncludedNote/Content"));
    }

    private static LocalDate day(Tree tree, String path, LocalDate otherwise) {
        var text = tree.text(path + DAY);
        return text.isEmpty() ? otherwise : Values.digits(text);
    }

    private static Party party(Tree party) {
        var address = "PostalTradeAddress/";
        var contact = "DefinedTradeContact/";
        return new Party(
                party.text("Name"),
                party.text("ID"),
                new Address(
                        party.text(address + "LineOne"),
                        party.text(address + "LineTwo"),
                        party.text(address + "CityName"),
                        party.text(address + "PostcodeCode"),
                        party.text(address + "CountrySubDivisionName"),
                        party.text(address + "CountryID")),
                registration(party, CiiWriter.VAT_ID),
                registration(party, CiiWriter.TAX_NUMBER),
                new Electronic(
                        party.attribute("URIUniversalCommunication/URIID", "schemeID"),
                        party.text("URIUniversalCommunication/URIID")),
                new Contact(
                        party.text(contact + "PersonName"),
                        party.text(contact + "TelephoneUniversalCommunication/CompleteNumber"),
                        party.text(contact + "EmailURIUniversalCommunication/URIID")));
    }

    private static String registration(Tree party, String scheme) {
        return party.all("SpecifiedTaxRegistration").stream()
                .filter(each -> each.attribute("ID", "schemeID").equals(scheme))
                .findFirst()
                .map(each -> each.text("ID"))
                .orElse("");
    }

    private Payment payment() {
        var means = "SpecifiedTradeSettlementPaymentMeans/";
        var account = means + "PayeePartyCreditorFinancialAccount/";
        var iban = settlement.text(account + "IBANID");
        var due = settlement.text("SpecifiedTradePaymentTerms/DueDateDateTime" + DAY);
        return new Payment(
                settlement.text(means + "TypeCode"),
                iban.isEmpty() ? settlement.text(account + "ProprietaryID") : iban,
                settlement.text(account + "AccountName"),
                settlement.text(means + "PayeeSpecifiedCreditorFinancialInstitution/BICID"),
                due.isEmpty() ? null : Values.digits(due),
                settlement.text("SpecifiedTradePaymentTerms/Description"));
    }

    private static Item item(Tree item, LocalDate otherwise) {
        var facts = new LinkedHashMap<String, String>();
        item.all("SpecifiedTradeProduct/ApplicableProductCharacteristic")
                .forEach(fact -> facts.put(fact.text("Description"), fact.text("Value")));
        var settlement = "SpecifiedLineTradeSettlement/";
        var quantity = "SpecifiedLineTradeDelivery/BilledQuantity";
        return new Item(
                item.text("AssociatedDocumentLineDocument/LineID"),
                item.text("SpecifiedTradeProduct/Name"),
                item.text("SpecifiedTradeProduct/Description"),
                item.attribute(quantity, "unitCode"),
                Values.amount(item.text(quantity)),
                Values.amount(item.text("SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount")),
                item.all(settlement + "SpecifiedTradeAllowanceCharge").stream()
                        .mapToLong(CiiReader::allowance)
                        .sum(),
                Values.amount(item.text(settlement + "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")),
                vat(item.all(settlement + "ApplicableTradeTax").getFirst()),
                day(item, settlement + "BillingSpecifiedPeriod/StartDateTime", otherwise),
                facts);
    }

    private static long allowance(Tree allowance) {
        var amount = Values.amount(allowance.text("ActualAmount"));
        return allowance.text("ChargeIndicator/Indicator").equals("true") ? -amount : amount;
    }

    private static Vat vat(Tree tax) {
        return new Vat(tax.text("CategoryCode"), Values.rate(tax.text("RateApplicablePercent")));
    }

    private static Whole whole(Tree whole) {
        return new Whole(
                allowance(whole),
                whole.text("Reason"),
                vat(whole.all("CategoryTradeTax").getFirst()));
    }

    private static Group group(Tree group) {
        return new Group(
                vat(group),
                Values.amount(group.text("BasisAmount")),
                Values.amount(group.text("CalculatedAmount")),
                group.text("ExemptionReason"));
    }

    private static Sums sums(Tree sums) {
        return new Sums(
                Values.amount(sums.text("LineTotalAmount")),
                Values.amount(sums.text("AllowanceTotalAmount")),
                Values.amount(sums.text("ChargeTotalAmount")),
                Values.amount(sums.text("TaxBasisTotalAmount")),
                Values.amount(sums.text("TaxTotalAmount")),
                Values.amount(sums.text("GrandTotalAmount")),
                Values.amount(sums.text("TotalPrepaidAmount")),
                Values.amount(sums.text("DuePayableAmount")));
    }
}
