package tenths.connectors.profiles;

import java.util.LinkedHashMap;
import java.util.Map;

/// What each option of a format profile means, for the screen and the handbook.
final class Meanings {
    static final Map<String, String> OF = read("""
            name|What the profile is called in lists and on the command line.
            format|In which the client's bills leave.
            layout.lineEnding|How a line of the file ends. XML is written with LF.
            layout.eitherLineEnding|Whether a sample with the other line ending passes the check.
            layout.finalNewline|Whether the last line ends like all others.
            layout.encoding|In which letters are written; XML is always UTF-8. Most portals want US_ASCII.
            layout.extension|Of the file's name, with its point.
            layout.fileNamePattern|The file's name: {invoice}, {matter}, {client} and {date} are filled in.
            layout.invoicesPerFile|How many invoices the receiver takes in one file; Tenths writes one.
            ids.clientId|What stands as the client's id: the firm's number, one id of the portal, or one per matter.
            ids.portalClientId|The portal's id of the client, where clientId is PORTAL.
            ids.clientIdByMatter|The client's id for each of our matters, where clientId is PER_MATTER.
            ids.clientMatterIdByMatter|The client's own matter id for each of our matters, where it is not the claim \
            number.
            ids.clientMatterIdRequired|Whether a bill without the client's matter id (claim number) is refused.
            ids.lawFirmId|How the firm's tax number is written.
            ids.invoiceNumberPattern|What an invoice number may look like, as a regular expression for all of it.
            ids.invoiceNumberMax|Most characters of an invoice number.
            ids.oneMatterPerInvoice|Whether an invoice with several matters is refused.
            numbers.unitDecimals|Most decimals of hours and quantities, 0 to 4.
            numbers.rateDecimals|Most decimals of rates and prices, 0 to 4.
            numbers.amountDecimals|Most decimals of totals and adjustments, 0 to 4.
            numbers.refuseMore|Whether the receiver refuses more decimals; else the check only warns.
            numbers.rounding|What happens where hours times rate has more than two decimals: rounded to cents, exact \
            to four decimals with the rest on a line of the invoice, or the rest in the line's adjustment.
            numbers.increment|Hours must be a multiple of it, such as 0.1; 0 lets any hours pass.
            numbers.tolerance|By how much a total may differ from its parts.
            codes.taskSets|Lists of task codes that the client takes; none lets any code pass.
            codes.activitySets|Lists of activity codes that the client takes; none lets any code pass.
            codes.expenseSets|Lists of expense codes that the client takes; none lets any code pass.
            codes.taskRequired|Whether a fee without a task code is refused.
            codes.activityRequired|Whether a fee without an activity code is refused.
            codes.taskOnExpense|Whether an expense carries a task code.
            codes.fixedExpenseTask|The task code of every expense, where taskOnExpense is FIXED.
            codes.denied|Codes that the client refuses although a list has them.
            codes.map|The client's own code for each of ours.
            people.idSource|What stands as a person's id where people.ids does not say: our id, or initials.
            people.ids|The portal's id for each of our timekeeper ids.
            people.classMap|The client's class for each of ours; a class that is not here stays.
            people.classSets|Lists of classes that the client takes; none lets any class pass.
            people.nameForm|How a person's name is written.
            people.nameMax|Most characters of a person's name.
            people.required|Whether a fee without the person's id, name and class is refused.
            text.descriptionMax|Most characters of a narrative.
            text.overLength|What happens to a longer one: the bill waits until it is shortened, or the line is divided.
            text.invoiceDescriptionMax|Most characters of the description of the whole invoice.
            text.letters|What happens to letters that the encoding lacks: plain ones are written, or the bill waits.
            lines.adjustments|Where a reduction stands: on its line, or on one line for the whole invoice.
            lines.wholeAmount|Where a line for the whole invoice has its amount.
            lines.flatFees|How a flat fee is written: as a fee of one unit, or as a line for the whole invoice.
            lines.zeroLines|Whether a line of no charge is left out or stays.
            lines.outsidePeriod|What the receiver does with a line dated outside the billing period.
            lines.maxLineAgeDays|How many days before the invoice a line may lie; 0 where the receiver does not ask.
            international.firstLine|The first line of a LEDES 98BI file; receivers differ on the version in it.
            international.clientTaxId|The client's tax number, CLIENT_TAX_ID.
            international.clientTaxIdRequired|Whether a bill without the client's tax number is refused.
            international.accountType|Whether the client pays for itself or for somebody else, as an insurer does.
            international.purchaseOrders|The client's order number for each of our matters.
            international.countryCode|How long the codes of countries are.
            international.firmCountry|The firm's country where its address names none.
            international.clientCountry|The client's country where its address names none.
            international.taxDecimals|Most decimals of a tax, 2 to 4.
            international.tax|Whether the receiver takes bills with a tax.
            international.einvoice.buyerReference|By what the client finds the bill (BT-10); a German authority's \
            Leitweg-ID.
            international.einvoice.buyerReferences|The buyer reference for each of our matters, where they differ.
            international.einvoice.seller.vatId|The firm's VAT id (BT-31), with the letters of its country.
            international.einvoice.seller.taxNumber|The firm's number at its tax office (BT-32), where it has no VAT id.
            international.einvoice.seller.electronicAddress|The firm's electronic address (BT-34): scheme of the list \
            EAS, colon, address.
            international.einvoice.seller.contact|A person or office at the firm (BT-41).
            international.einvoice.seller.phone|The phone number of the contact (BT-42).
            international.einvoice.seller.email|The e-mail address of the contact (BT-43).
            international.einvoice.seller.city|The firm's city (BT-37), where its address does not tell it apart.
            international.einvoice.seller.postcode|The firm's postcode (BT-38), likewise.
            international.einvoice.buyer.electronicAddress|The client's electronic address (BT-49): scheme, colon, \
            address.
            international.einvoice.buyer.city|The client's city (BT-52), where its address does not tell it apart.
            international.einvoice.buyer.postcode|The client's postcode (BT-53), likewise.
            international.einvoice.account.number|The account to pay to (BT-84): an IBAN, or another number. By when, \
            pdf.payment says.
            international.einvoice.account.bank|The BIC of its bank (BT-86); may be left out.
            international.einvoice.account.holder|Who holds the account (BT-85); may be left out.
            international.einvoice.untaxed.fees|Why fees without a tax rate bear none: the VAT category of their lines.
            international.einvoice.untaxed.feesReason|The same in words for the client (BT-120), such as Reverse charge.
            international.einvoice.untaxed.expenses|Why expenses without a tax rate bear none.
            international.einvoice.untaxed.expensesReason|The same in words for the client.
            portal|The portal that takes the client's bills, by its name in portals.md; each bill is rehearsed there. \
            Empty where none is known.
            ownLayout|A layout of the firm's own in which the bills leave instead of format; empty for none.
            pdf.arrangement|What the PDF puts the fees in order by: line by line with sums by timekeeper and task at \
            the end; the sums by phase and task and then the lines of each task; or by timekeeper in the same way.
            pdf.lines|Whether the PDF shows the lines; false for the sums alone.
            pdf.paper|The size of a page, where the client wants another than the firm's letterhead has.
            pdf.slip|Whether the last page ends in a slip to cut off and send back with the payment.
            pdf.ageing|Whether the PDF says how old the client's earlier invoices are: all that were not credited, \
            since payments are not known.
            pdf.trust|Whether the PDF says what is held in trust for the matter: the newest balance of the firm's own \
            ledger on or before the date of the invoice. Nothing is said where none was imported.
            pdf.wording.language|The language of headings and labels; narratives stay as they were written.
            pdf.wording.dates|How days are written, where not as the language does.
            pdf.wording.numbers|How numbers are written, where not as the language does.
            pdf.wording.prices|Where the currency stands, and whether as code or symbol.
            pdf.payment.days|Days after the date of the invoice by which it is to be paid; 0 says nothing.
            pdf.payment.terms|One or two sentences about payment for the PDF.
            pdf.redaction.narratives|Whose narratives the PDF leaves out besides those below and those marked by \
            hand: nobody's, those of all fees, or all.
            pdf.redaction.tasks|Codes of tasks and expenses whose narratives the PDF leaves out.
            pdf.redaction.words|A narrative with one of these words in it is left out of the PDF.
            """);

    private Meanings() {}

    private static Map<String, String> read(String table) {
        var meanings = new LinkedHashMap<String, String>();
        table.lines().forEach(row -> {
            var bar = row.indexOf('|');
            meanings.put(row.substring(0, bar), row.substring(bar + 1));
        });
        return meanings;
    }
}
