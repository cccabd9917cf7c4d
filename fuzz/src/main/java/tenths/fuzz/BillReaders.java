package tenths.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tenths.formats.BillFormat;
import tenths.formats.Profiles;
import tenths.formats.bill.Bill;
import tenths.formats.ebills.Conversion;
import tenths.formats.ebills.EBills;
import tenths.formats.layouts.Layout;
import tenths.formats.layouts.LayoutReading;
import tenths.formats.layouts.Layouts;
import tenths.formats.plans.BudgetFile;
import tenths.formats.plans.PlanKind;
import tenths.formats.plans.TimekeeperFile;
import tenths.formats.portals.BillFile;
import tenths.formats.portals.Portals;
import tenths.formats.portals.Register;
import tenths.formats.portals.RegisterFile;
import tenths.formats.portals.Rehearsal;

/// The readers of e-bills: each standard format, all portals, and files in the worked examples of a firm's own formats.
final class BillReaders {
    private static final Bill BILL = bill();
    private static final Register REGISTER = register();

    private BillReaders() {}

    static List<Target> all() {
        var targets = new ArrayList<Target>();
        for (var format : BillFormat.values()) {
            var name = format.name().toLowerCase(Locale.ROOT);
            targets.add(new Target(name, file -> judged(file, format), () -> ofFormat(name)));
        }
        targets.add(new Target(
                "portals",
                BillReaders::rehearsed,
                () -> Stream.of("good", "bad").flatMap(folder -> Seeds.kit("portals/" + folder, _ -> true))));
        targets.add(new Target("plans", BillReaders::planned, () -> Seeds.kit("plans", _ -> true)));
        for (var name : Layouts.examples()) {
            var layout = layout(name);
            targets.add(new Target("layout-" + name, file -> readBack(layout, file), () -> Stream.of(written(layout))));
        }
        return targets;
    }

    /// The bill of the kit in the hands of all who need one.
    static Bill sample() {
        return BILL;
    }

    private static Stream<byte[]> ofFormat(String name) {
        var kit = Stream.of("good", "bad")
                .flatMap(folder ->
                        Seeds.kit(folder, file -> file.replace("-", "").startsWith(name)));
        return Stream.concat(kit, Seeds.own(name));
    }

    /// Checked, loaded, taken apart line by line, and written in another format.
    private static Object judged(byte[] file, BillFormat format) throws IOException {
        var items = new StringBuilder();
        var profile = Profiles.loose();
        var report = EBills.check(in(file), file.length, profile);
        var loaded = EBills.load(in(file), profile);
        EBills.items(in(file), format, (line, _) -> items.append(line));
        var to = format == BillFormat.LEDES98BI ? BillFormat.LEDESXML21 : BillFormat.LEDES98BI;
        var words = switch (Conversion.convert(in(file), to, profile, Map.of())) {
            case Conversion.Converted fine -> fine.losses() + new String(fine.file(), StandardCharsets.UTF_8);
            case Conversion.Faulty(var findings) -> findings.toString();
            case Conversion.Impossible(var reasons) -> reasons.toString();
        };
        return report.toString() + loaded + items + words;
    }

    /// By one portal for each file, whichever: the limits are for one reading.
    private static Object rehearsed(byte[] file) throws IOException {
        var portal = Portals.all()
                .get(Math.floorMod(Arrays.hashCode(file), Portals.all().size()));
        return new Rehearsal(portal, Profiles.loose(), REGISTER).of(BillFile.of("bill.txt", file));
    }

    private static Register register() {
        var yaml = new String(Seeds.read(Seeds.KIT.resolve("portals/register.yaml")), StandardCharsets.UTF_8);
        return RegisterFile.read(yaml).good().getFirst();
    }

    private static Object planned(byte[] file) throws IOException {
        var reports = new ArrayList<Object>();
        for (var kind : PlanKind.values()) {
            reports.add(kind.check(in(file)));
        }
        return reports.toString() + TimekeeperFile.read(in(file)) + BudgetFile.read(in(file));
    }

    private static Object readBack(Layout layout, byte[] file) throws IOException {
        return layout.check(in(file)).toString() + layout.readBack(in(file), BILL);
    }

    static byte[] written(Layout layout) {
        var out = new ByteArrayOutputStream();
        try {
            layout.write(BILL, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Layout layout(String name) {
        return ((LayoutReading.Read) Layouts.read(Layouts.example(name).orElseThrow())).layout();
    }

    private static Bill bill() {
        try {
            var file = Seeds.read(Seeds.KIT.resolve("good/ledes98bi-tax.txt"));
            return EBills.load(in(file), Profiles.loose()).bills().getFirst();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ByteArrayInputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}
