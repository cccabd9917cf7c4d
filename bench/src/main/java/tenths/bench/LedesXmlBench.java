package tenths.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import tenths.formats.BillFormat;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Taxes;
import tenths.formats.ledesxml.LedesXml;

/// LEDES XML 2.1 with a tax on every fee: writing with all checks, reading with all checks.
final class LedesXmlBench implements Bench {
    private static final Taxes TAXES = new Taxes("STATE", new BigDecimal("0.0625"), BigDecimal.ZERO);

    private final FormatProfile profile = LedesFiles.profile();
    private final LedesXml xml = LedesXml.of(BillFormat.LEDESXML21).orElseThrow();

    @Override
    public String name() {
        return "ledesxml";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var invoices = LedesInvoices.month();
        var files = new ArrayList<byte[]>();
        for (var invoice : invoices) {
            files.add(xml.toBytes(invoice, TAXES, profile));
        }
        var sink = new ByteArrayOutputStream(files.getFirst().length * 2);
        var bench = LedesFiles.of("LEDES XML 2.1", files, figures);
        bench.measure("write", ">= 100", () -> {
            for (var invoice : invoices) {
                sink.reset();
                xml.write(invoice, TAXES, profile, sink);
            }
            return sink.size();
        });
        bench.measure("read and check", "", () -> {
            for (var file : files) {
                LedesFiles.expectFine(xml.check(new ByteArrayInputStream(file), profile));
            }
            return files.size();
        });
    }
}
