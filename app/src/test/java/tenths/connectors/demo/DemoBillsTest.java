package tenths.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.formats.BillFormat;
import tenths.formats.bill.Taxes;
import tenths.formats.ebills.EBills;
import tenths.formats.portals.PortalFinding;
import tenths.formats.portals.Portals;
import tenths.formats.portals.Weight;
import tenths.invoicing.Invoice;

/// Bills of the demo firm, month after month under seed after seed: what is right passes every checker, and what was
/// misprinted is refused by the check that is meant to refuse it.
@NullMarked
class DemoBillsTest {
    /// `./tenths round-trip` runs 10,000.
    private static final int BILLS = Cases.times(250);

    /// What portals take. European e-invoices are judged by their own official rules, in the tests of their room.
    private static final Set<BillFormat> ALL = EnumSet.range(BillFormat.LEDES1998B, BillFormat.LEDESXML22);

    private static final Set<BillFormat> LINES = Set.of(BillFormat.LEDES1998B, BillFormat.LEDES98BI);

    /// The portals that say which formats they take; the others take all.
    private static final Map<String, Set<BillFormat>> TAKES = Map.of(
            "legal-tracker",
            Set.of(BillFormat.LEDES1998B, BillFormat.LEDES98BI, BillFormat.LEDESXML21),
            "counsellink",
            Set.of(BillFormat.LEDES1998B, BillFormat.LEDES98BI, BillFormat.LEDESXML2000),
            "brightflag",
            LINES,
            "counselgo",
            LINES);

    private static final Map<BillFormat, String> ROOTS = Map.of(
            BillFormat.LEDESXML2000, "ledesxml",
            BillFormat.LEDESXML20, "ledesxmlebilling2.0",
            BillFormat.LEDESXML21, "ledesxmlebilling2.1",
            BillFormat.LEDESXML22, "ledesxmlebilling2.2");

    @Test
    void a_checker_that_shares_nothing_with_the_writer_finds_nothing_in_any_ledes_format() {
        bills(invoice -> {
            for (var format : ALL) {
                var file = written(invoice, "standard", format);
                var total = invoice.total().decimal();
                var root = ROOTS.get(format);
                assertThat(
                                root == null
                                        ? PlainLines.faults(file, format == BillFormat.LEDES98BI, total)
                                        : PlainXml.faults(file, root, total))
                        .as(format + " of " + invoice.number())
                        .isEmpty();
            }
        });
    }

    @Test
    void no_portal_refuses_a_bill_in_a_format_that_it_takes() {
        var uploads = uploads();
        bills(invoice -> {
            Map<String, byte[]> files = new HashMap<>();
            for (var upload : uploads) {
                var profile = upload.profile();
                var file = files.computeIfAbsent(
                        profile.name() + upload.format(), _ -> written(invoice, profile.name(), upload.format()));
                assertThat(refusals(upload, invoice, file))
                        .as(upload + " of " + invoice.number())
                        .isEmpty();
            }
        });
    }

    @Test
    void a_portal_refuses_the_other_formats() {
        var invoice = DemoBills.of(DemoFirm.SEED).getFirst();
        TAKES.forEach((portal, formats) -> ALL.stream()
                .filter(format -> !formats.contains(format))
                .map(format -> new PortalUpload(Portals.find(portal).orElseThrow(), format))
                .forEach(upload -> assertThat(upload.rehearse(
                                        invoice,
                                        written(invoice, upload.profile().name(), upload.format()))
                                .findings())
                        .as(upload.toString())
                        .extracting(PortalFinding::rule)
                        .contains("format")));
    }

    @Test
    void each_misprint_is_refused_by_the_check_that_is_meant_for_it() {
        var printed = EnumSet.noneOf(Misprint.class);
        bills(invoice -> {
            for (var misprint : Misprint.values()) {
                var upload = new PortalUpload(Portals.find(misprint.portal).orElseThrow(), BillFormat.LEDES1998B);
                var good = written(invoice, upload.profile().name(), upload.format());
                var bad = misprint.in(good);
                if (!Arrays.equals(good, bad)) { // a bill without fees has no timekeeper to misprint
                    printed.add(misprint);
                    assertThat(refusals(upload, invoice, bad))
                            .as(misprint + " of " + invoice.number())
                            .anyMatch(finding -> finding.rule().equals(misprint.rule)
                                    && finding.number().equals(misprint.number));
                }
            }
        });
        assertThat(printed).containsExactlyInAnyOrder(Misprint.values());
    }

    private static List<PortalFinding> refusals(PortalUpload upload, Invoice invoice, byte[] file) {
        return upload.rehearse(invoice, file).findings().stream()
                .filter(finding -> finding.weight() == Weight.REFUSE)
                .toList();
    }

    private static List<PortalUpload> uploads() {
        var uploads = new ArrayList<PortalUpload>();
        for (var portal : Portals.all()) {
            TAKES.getOrDefault(portal.name(), ALL).forEach(format -> uploads.add(new PortalUpload(portal, format)));
        }
        return uploads;
    }

    private static byte[] written(Invoice invoice, String profile, BillFormat format) {
        return EBills.toBytes(invoice, Taxes.NONE, PortalUpload.profile(profile, format));
    }

    /// One seed after the other until there are enough.
    private static void bills(Consumer<Invoice> property) {
        var left = BILLS;
        for (var seed = Cases.firstSeed(); left > 0; seed++) {
            var invoices = DemoBills.of(seed);
            var some = invoices.subList(0, Math.min(left, invoices.size()));
            Cases.check(seed, _ -> some.forEach(property));
            left -= some.size();
        }
    }
}
