package tenths.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Taxes;
import tenths.formats.ledes98bi.Ledes98bi;

/// LEDES 98BI with a tax on every fee: writing with all checks, reading with all checks.
final class Ledes98biBench implements Bench {
    private static final Taxes TAXES = new Taxes("STATE", new BigDecimal("0.0625"), BigDecimal.ZERO);

    private final FormatProfile profile = LedesFiles.profile();

    @Override
    public String name() {
        return "ledes98bi";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var invoices = LedesInvoices.month();
        var files = new ArrayList<byte[]>();
        for (var invoice : invoices) {
            files.add(Ledes98bi.toBytes(invoice, TAXES, profile));
        }
        var sink = new ByteArrayOutputStream(files.getFirst().length * 2);
        var bench = LedesFiles.of("LEDES 98BI", files, figures);
        bench.measure("write", ">= 300", () -> {
            for (var invoice : invoices) {
                sink.reset();
                Ledes98bi.write(invoice, TAXES, profile, sink);
            }
            return sink.size();
        });
        bench.measure("read and check", ">= 150", () -> {
            for (var file : files) {
                LedesFiles.expectFine(Ledes98bi.check(new ByteArrayInputStream(file), profile));
            }
            return files.size();
        });
    }
}
