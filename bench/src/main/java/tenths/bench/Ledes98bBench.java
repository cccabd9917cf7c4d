package tenths.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import tenths.formats.FormatProfile;
import tenths.formats.ledes98b.Ledes98b;

/// LEDES 1998B: writing with all checks, reading with all checks, reading back.
final class Ledes98bBench implements Bench {
    private final FormatProfile profile = FormatProfile.standard();

    @Override
    public String name() {
        return "ledes98b";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var invoices = LedesInvoices.month();
        var files = new ArrayList<byte[]>();
        for (var invoice : invoices) {
            files.add(Ledes98b.toBytes(invoice, profile));
        }
        var sink = new ByteArrayOutputStream(files.getFirst().length * 2);
        var bench = LedesFiles.of("LEDES 1998B", files, figures);
        bench.measure("write", ">= 300", () -> {
            for (var invoice : invoices) {
                sink.reset();
                Ledes98b.write(invoice, profile, sink);
            }
            return sink.size();
        });
        bench.measure("read and check", ">= 150", () -> {
            for (var file : files) {
                LedesFiles.expectFine(Ledes98b.check(new ByteArrayInputStream(file), profile));
            }
            return files.size();
        });
        bench.measure("read back and compare", "", () -> {
            for (var i = 0; i < files.size(); i++) {
                if (!Ledes98b.readBack(files.get(i), invoices.get(i), profile).isEmpty()) {
                    throw new IllegalStateException("what was written does not read back");
                }
            }
            return files.size();
        });
    }
}
