package tenths.formats.einvoices;

import java.util.ArrayList;
import java.util.List;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.OnPaper;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.TenThousandths;

/// What a profile wishes and an e-invoice cannot do, and amounts that it cannot hold.
final class Wishes {
    private static final String PDF = ".pdf";

    private Wishes() {}

    static List<FileFinding> faults(Standard standard, FormatProfile profile) {
        var faults = new ArrayList<FileFinding>();
        if (profile.numbers().rounding() == Rounding.EXACT_4) {
            faults.add(Complaint.DECIMALS.at(0, "numbers.rounding", "E-invoices have amounts in whole cents."));
        }
        var isPdf = profile.layout().extension().endsWith(PDF);
        if (standard == Standard.FACTURX && !isPdf) {
            var said = "The file would be called " + profile.layout().extension() + ".";
            faults.add(Complaint.FILE_NAME.at(0, "layout.extension", said));
        }
        if (standard == Standard.FACTURX && leavesOut(profile.pdf().redaction())) {
            faults.add(Complaint.NARRATIVES.at(0, "pdf.redaction", "The profile leaves narratives out of the paper."));
        }
        var einvoice = profile.international().einvoice();
        address(faults, "seller", einvoice.seller().electronicAddress());
        address(faults, "buyer", einvoice.buyer().electronicAddress());
        return faults;
    }

    private static boolean leavesOut(OnPaper.Redaction rules) {
        return rules.narratives() != OnPaper.Narratives.MARKED
                || !rules.tasks().isEmpty()
                || !rules.words().isEmpty();
    }

    private static void address(List<FileFinding> faults, String whose, String address) {
        if (!address.isBlank() && !address.matches("[0-9A-Z]{2,4}:\\S.*")) {
            var option = "international.einvoice." + whose + ".electronicAddress";
            faults.add(Complaint.ADDRESS.at(0, option, "'" + address + "' has no scheme before a colon."));
        }
    }

    static List<FileFinding> unfit(Bill bill) {
        return bill.lines().stream()
                .filter(Wishes::isUnfit)
                .map(line ->
                        Complaint.DECIMALS.at(line.number(), "", "Line %d has more decimals.".formatted(line.number())))
                .toList();
    }

    private static boolean isUnfit(Charge line) {
        return line.units() == TenThousandths.UNFIT
                || line.unitCost() == TenThousandths.UNFIT
                || TenThousandths.places(line.net()) > Making.PLACES
                || TenThousandths.places(line.tax().amount()) > Making.PLACES;
    }
}
