package tenths.formats.ledesxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;
import tenths.invoicing.InvoiceLine;

/// Compares what was read of a file with the bill it was made from, as far as the version has room for it.
final class BillComparison {
    private static final int MOST_DIFFERENCES = 100;

    private final Version version;
    private final List<String> differences = new ArrayList<>();

    private BillComparison(Version version) {
        this.version = version;
    }

    /// @param ledger what the invoice comes to before tax, ten-thousandths
    static List<String> differences(Version version, FileReport report, List<Bill> read, Bill written, long ledger) {
        var comparison = new BillComparison(version);
        report.findings().stream()
                .filter(FileFinding::isError)
                .limit(MOST_DIFFERENCES)
                .forEach(finding -> comparison.differences.add(finding.toString()));
        if (read.size() == 1) {
            comparison.compare(read.getFirst(), written, ledger);
        } else {
            comparison.differences.add("the file has %d matters, not one".formatted(read.size()));
        }
        return comparison.differences;
    }

    private void compare(Bill read, Bill written, long ledger) {
        compareHead(read, written);
        same("total", TenThousandths.text(written.total()), TenThousandths.text(read.total()));
        var net = read.lines().stream().mapToLong(Charge::net).sum();
        same("net total", TenThousandths.text(ledger), TenThousandths.text(net));
        for (var type : InvoiceLine.Type.values()) {
            compareLines(type, ofType(read, type), ofType(written, type));
        }
    }

    private static List<Charge> ofType(Bill bill, InvoiceLine.Type type) {
        return bill.lines().stream().filter(line -> line.type() == type).toList();
    }

    private void compareHead(Bill read, Bill written) {
        var file = read.head();
        var invoice = written.head();
        same("invoice number", invoice.number(), file.number());
        same("invoice date", invoice.date(), file.date());
        same("start of the period", invoice.start(), file.start());
        same("end of the period", invoice.end(), file.end());
        same("invoice description", invoice.description(), file.description());
        same("currency", invoice.currency(), file.currency());
        var known = invoice.ids();
        same("client", known.client(), file.ids().client());
        same("matter", known.matter(), file.ids().matter());
        same("claim number", known.clientMatter(), file.ids().clientMatter());
        same("law firm id", known.lawFirm(), file.ids().lawFirm());
        same("matter name", known.matterName(), file.ids().matterName());
        same("client tax id", known.clientTax(), file.ids().clientTax());
        same("firm", visible(invoice.firm()), visible(file.firm()));
        same("client", visible(invoice.client()), visible(file.client()));
        if (version != Version.V2000) {
            same("purchase order", known.purchaseOrder(), file.ids().purchaseOrder());
            same("account type", known.accountType(), file.ids().accountType());
        }
    }

    private Place visible(Place place) {
        return version != Version.V2000
                ? place
                : new Place(
                        place.name(), LedesXml.street(place), "", place.city(), place.region(), place.postcode(), "");
    }

    private void compareLines(InvoiceLine.Type type, List<Charge> read, List<Charge> written) {
        var isOneSum = version == Version.V2000 && type != InvoiceLine.Type.FEE && type != InvoiceLine.Type.EXPENSE;
        if (isOneSum) {
            same("sum of " + type.code(), sum(written), sum(read));
            return;
        }
        same("number of lines " + type.code(), written.size(), read.size());
        for (var i = 0; i < Math.min(read.size(), written.size()); i++) {
            compareLine("line " + written.get(i).number() + ", ", read.get(i), written.get(i));
        }
    }

    private static long sum(List<Charge> lines) {
        return lines.stream().mapToLong(Charge::net).sum();
    }

    private void compareLine(String place, Charge file, Charge invoice) {
        same(place + "day", invoice.day(), file.day());
        same(place + "net", invoice.net(), file.net());
        same(place + "description", invoice.description(), file.description());
        same(place + "tax type", taxType(invoice), taxType(file));
        same(
                place + "tax rate",
                version == Version.V2000 ? 0 : invoice.tax().rate(),
                file.tax().rate());
        if (invoice.isWork()) {
            same(place + "units", invoice.units(), file.units());
            same(place + "unit cost", invoice.unitCost(), file.unitCost());
            same(place + "adjustment", invoice.adjustment(), file.adjustment());
            same(place + "task", invoice.task(), file.task());
            same(place + "activity", invoice.activity(), file.activity());
            same(place + "expense", invoice.expense(), file.expense());
            same(place + "timekeeper", invoice.person().id(), file.person().id());
            same(
                    place + "class",
                    invoice.person().classification(),
                    file.person().classification());
            same(place + "last name", invoice.person().lastName(), file.person().lastName());
            same(
                    place + "first name",
                    invoice.person().firstName(),
                    file.person().firstName());
        }
    }

    private String taxType(Charge line) {
        var isSaid = line.tax().rate() != 0 && version != Version.V2000;
        return isSaid ? LedesXml.taxType(line.tax().type()) : "";
    }

    private void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual) && differences.size() < MOST_DIFFERENCES) {
            differences.add("%s: the invoice says '%s', the file '%s'".formatted(what, expected, actual));
        }
    }
}
