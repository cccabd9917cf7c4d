package tenths.formats.einvoices;

import java.time.LocalDate;
import tenths.formats.einvoices.Statement.Electronic;
import tenths.formats.einvoices.Statement.Group;
import tenths.formats.einvoices.Statement.Item;
import tenths.formats.einvoices.Statement.Party;
import tenths.formats.einvoices.Statement.Vat;
import tenths.formats.einvoices.Statement.Whole;

/// Writes a [Statement] as UN/CEFACT Cross Industry Invoice, in the order of its schema.
final class CiiWriter {
    static final String VAT = "VAT";
    static final String VAT_ID = "VA";
    static final String TAX_NUMBER = "FC";
    static final String INVOICE = "380";
    static final String CREDIT_NOTE = "381";

    /// UNTDID 1001 of a document that names what is invoiced.
    static final String OBJECT = "130";

    private static final String DAY = "102";
    private static final String URN = "urn:un:unece:uncefact:data:standard:";

    private final Statement bill;
    private final XmlOut xml = new XmlOut();

    private CiiWriter(Statement bill) {
        this.bill = bill;
    }

    static byte[] write(Statement bill) {
        var writer = new CiiWriter(bill);
        writer.xml.in(
                "rsm:CrossIndustryInvoice",
                writer::all,
                "xmlns:rsm",
                URN + "CrossIndustryInvoice:100",
                "xmlns:ram",
                URN + "ReusableAggregateBusinessInformationEntity:100",
                "xmlns:udt",
                URN + "UnqualifiedDataType:100");
        return writer.xml.bytes();
    }

    private void all() {
        var standard = bill.standard();
        xml.in("rsm:ExchangedDocumentContext", () -> {
            if (!standard.process().isEmpty()) {
                id("ram:BusinessProcessSpecifiedDocumentContextParameter", standard.process());
            }
            id("ram:GuidelineSpecifiedDocumentContextParameter", standard.guideline());
        });
        xml.in("rsm:ExchangedDocument", this::document);
        xml.in("rsm:SupplyChainTradeTransaction", () -> {
            bill.items().forEach(item -> xml.in("ram:IncludedSupplyChainTradeLineItem", () -> item(item)));
            xml.in("ram:ApplicableHeaderTradeAgreement", this::agreement);
            xml.in(
                    "ram:ApplicableHeaderTradeDelivery",
                    () -> xml.in(
                            "ram:ActualDeliverySupplyChainEvent",
                            () -> day("ram:OccurrenceDateTime", bill.head().end())));
            xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
        });
    }

    private void id(String element, String value) {
        xml.in(element, () -> xml.leaf("ram:ID", value));
    }

    private void document() {
        var head = bill.head();
        xml.leaf("ram:ID", head.number());
        xml.leaf("ram:TypeCode", head.isCredit() ? CREDIT_NOTE : INVOICE);
        day("ram:IssueDateTime", head.date());
        if (!head.note().isEmpty()) {
            xml.in("ram:IncludedNote", () -> xml.leaf("ram:Content", head.note()));
        }
    }

    private void day(String element, LocalDate day) {
        xml.in(element, () -> xml.leaf("udt:DateTimeString", XmlOut.digits(day), "format", DAY));
    }

    private void item(Item item) {
        xml.in("ram:AssociatedDocumentLineDocument", () -> xml.leaf("ram:LineID", item.number()));
        xml.in("ram:SpecifiedTradeProduct", () -> {
            xml.leaf("ram:Name", item.name());
            xml.leaf("ram:Description", item.description());
            item.facts()
                    .forEach((name, value) -> xml.in(
                            "ram:ApplicableProductCharacteristic",
                            () -> xml.leaf("ram:Description", name).leaf("ram:Value", value)));
        });
        xml.in(
                "ram:SpecifiedLineTradeAgreement",
                () -> xml.in(
                        "ram:NetPriceProductTradePrice",
                        () -> xml.leaf("ram:ChargeAmount", XmlOut.number(item.price()))));
        xml.in(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.leaf("ram:BilledQuantity", XmlOut.number(item.quantity()), "unitCode", item.unit()));
        xml.in("ram:SpecifiedLineTradeSettlement", () -> {
            xml.in("ram:ApplicableTradeTax", () -> vat(item.vat()));
            period(item.day(), item.day());
            if (item.allowance() != 0) {
                allowance(item.allowance(), Texts.reason(item.allowance()), () -> {});
            }
            xml.in(
                    "ram:SpecifiedTradeSettlementLineMonetarySummation",
                    () -> xml.leaf("ram:LineTotalAmount", XmlOut.amount(item.net())));
        });
    }

    private void vat(Vat vat) {
        xml.leaf("ram:TypeCode", VAT).leaf("ram:CategoryCode", vat.category());
        rate(vat);
    }

    private void rate(Vat vat) {
        rate(vat, Texts.hasRate(vat));
    }

    /// In the sums of VAT, BR-DE-14 and DE-R-014 want a rate even where there is none.
    private void rate(Vat vat, boolean isSaid) {
        if (isSaid) {
            xml.leaf("ram:RateApplicablePercent", XmlOut.percent(vat.rate()));
        }
    }

    private void period(LocalDate start, LocalDate end) {
        xml.in("ram:BillingSpecifiedPeriod", () -> {
            day("ram:StartDateTime", start);
            day("ram:EndDateTime", end);
        });
    }

    private void allowance(long amount, String reason, Runnable tax) {
        xml.in("ram:SpecifiedTradeAllowanceCharge", () -> {
            var isCharge = Boolean.toString(amount < 0);
            xml.in("ram:ChargeIndicator", () -> xml.leaf("udt:Indicator", isCharge));
            xml.leaf("ram:ActualAmount", XmlOut.amount(Math.abs(amount)));
            xml.leaf("ram:Reason", reason);
            tax.run();
        });
    }

    private void agreement() {
        var head = bill.head();
        xml.leaf("ram:BuyerReference", head.buyerReference());
        xml.in("ram:SellerTradeParty", () -> party(bill.seller()));
        xml.in("ram:BuyerTradeParty", () -> party(bill.buyer()));
        if (!head.order().isEmpty()) {
            xml.in("ram:BuyerOrderReferencedDocument", () -> xml.leaf("ram:IssuerAssignedID", head.order()));
        }
        if (!head.object().isEmpty()) {
            xml.in(
                    "ram:AdditionalReferencedDocument",
                    () -> xml.leaf("ram:IssuerAssignedID", head.object()).leaf("ram:TypeCode", OBJECT));
        }
        if (!head.project().isEmpty()) {
            var name = head.projectName().isEmpty() ? head.project() : head.projectName();
            xml.in(
                    "ram:SpecifiedProcuringProject",
                    () -> xml.leaf("ram:ID", head.project()).leaf("ram:Name", name));
        }
    }

    private void party(Party party) {
        xml.leaf("ram:ID", party.id()).leaf("ram:Name", party.name());
        var contact = party.contact();
        if (!contact.isNone()) {
            xml.in("ram:DefinedTradeContact", () -> {
                xml.leaf("ram:PersonName", contact.name());
                inside("ram:TelephoneUniversalCommunication", "ram:CompleteNumber", contact.phone());
                inside("ram:EmailURIUniversalCommunication", "ram:URIID", contact.email());
            });
        }
        var address = party.address();
        xml.in(
                "ram:PostalTradeAddress",
                () -> xml.leaf("ram:PostcodeCode", address.postcode())
                        .leaf("ram:LineOne", address.street())
                        .leaf("ram:LineTwo", address.more())
                        .leaf("ram:CityName", address.city())
                        .leaf("ram:CountryID", address.country())
                        .leaf("ram:CountrySubDivisionName", address.region()));
        if (!party.electronic().equals(Electronic.NONE)) {
            var electronic = party.electronic();
            xml.in(
                    "ram:URIUniversalCommunication",
                    () -> xml.leaf("ram:URIID", electronic.value(), "schemeID", electronic.scheme()));
        }
        registration(party.taxNumber(), TAX_NUMBER);
        registration(party.vatId(), VAT_ID);
    }

    private void inside(String outer, String inner, String value, String... attributes) {
        if (!value.isEmpty()) {
            xml.in(outer, () -> xml.leaf(inner, value, attributes));
        }
    }

    private void registration(String id, String scheme) {
        inside("ram:SpecifiedTaxRegistration", "ram:ID", id, "schemeID", scheme);
    }

    private void settlement() {
        xml.leaf("ram:InvoiceCurrencyCode", bill.head().currency());
        means();
        bill.groups().forEach(group -> xml.in("ram:ApplicableTradeTax", () -> group(group)));
        period(bill.head().start(), bill.head().end());
        bill.wholes().forEach(this::whole);
        var payment = bill.payment();
        if (payment.due() != null || !payment.terms().isEmpty()) {
            xml.in("ram:SpecifiedTradePaymentTerms", () -> {
                xml.leaf("ram:Description", payment.lines());
                if (payment.due() != null) {
                    day("ram:DueDateDateTime", payment.due());
                }
            });
        }
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::sums);
    }

    private void means() {
        var payment = bill.payment();
        if (payment.means().isEmpty()) {
            return;
        }
        xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            xml.leaf("ram:TypeCode", payment.means());
            var number = Accounts.isIban(payment.account()) ? "ram:IBANID" : "ram:ProprietaryID";
            xml.in("ram:PayeePartyCreditorFinancialAccount", () -> {
                if (Accounts.isIban(payment.account())) {
                    xml.leaf(number, payment.account()).leaf("ram:AccountName", payment.holder());
                } else {
                    xml.leaf("ram:AccountName", payment.holder()).leaf(number, payment.account());
                }
            });
            inside("ram:PayeeSpecifiedCreditorFinancialInstitution", "ram:BICID", payment.bank());
        });
    }

    private void group(Group group) {
        xml.leaf("ram:CalculatedAmount", XmlOut.amount(group.tax()))
                .leaf("ram:TypeCode", VAT)
                .leaf("ram:ExemptionReason", group.reason())
                .leaf("ram:BasisAmount", XmlOut.amount(group.base()))
                .leaf("ram:CategoryCode", group.vat().category());
        rate(group.vat(), true);
    }

    private void whole(Whole whole) {
        allowance(whole.allowance(), whole.reason(), () -> xml.in("ram:CategoryTradeTax", () -> vat(whole.vat())));
    }

    private void sums() {
        var sums = bill.sums();
        xml.leaf("ram:LineTotalAmount", XmlOut.amount(sums.items()))
                .leaf("ram:ChargeTotalAmount", XmlOut.amount(sums.charges()))
                .leaf("ram:AllowanceTotalAmount", XmlOut.amount(sums.allowances()))
                .leaf("ram:TaxBasisTotalAmount", XmlOut.amount(sums.net()))
                .leaf(
                        "ram:TaxTotalAmount",
                        XmlOut.amount(sums.tax()),
                        "currencyID",
                        bill.head().currency())
                .leaf("ram:GrandTotalAmount", XmlOut.amount(sums.gross()))
                .leaf("ram:TotalPrepaidAmount", XmlOut.amount(sums.paid()))
                .leaf("ram:DuePayableAmount", XmlOut.amount(sums.due()));
    }
}
