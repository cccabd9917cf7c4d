package tenths.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tenths.connectors.cases.BillReader;
import tenths.connectors.cases.CaseReader;
import tenths.connectors.packs.PackReader;
import tenths.connectors.profiles.ProfileReader;
import tenths.connectors.profiles.ProfileText;
import tenths.formats.Profiles;
import tenths.formats.UnwritableInvoice;
import tenths.formats.layouts.LayoutReading;
import tenths.formats.layouts.Layouts;
import tenths.formats.portals.RegisterFile;
import tools.jackson.databind.json.JsonMapper;

/// The readers of what a person describes in YAML, JSON or an expression.
final class TextReaders {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private TextReaders() {}

    static List<Target> all() {
        return List.of(
                text(
                        "layouts",
                        TextReaders::layout,
                        () -> Layouts.examples().stream()
                                .map(name -> Layouts.example(name).orElseThrow())
                                .map(TextReaders::bytes)),
                text("expressions", TextReaders::expression, () -> Seeds.own("expressions")),
                text(
                        "profiles",
                        ProfileReader::read,
                        () -> Profiles.all().stream().map(ProfileText::whole).map(TextReaders::bytes)),
                text("packs", PackReader::read, () -> Seeds.own("packs")),
                text("registers", RegisterFile::read, () -> Seeds.kit("portals", "register.yaml"::equals)),
                text("cases", CaseReader::read, () -> Seeds.own("cases")),
                text("bill-cases", json -> BillReader.read(json, DAY), () -> Seeds.own("bill-cases")));
    }

    private static Target text(
            String name, Function<String, Object> reads, java.util.function.Supplier<Stream<byte[]>> seeds) {
        return new Target(name, file -> reads.apply(new String(file, StandardCharsets.UTF_8)), seeds);
    }

    /// Described, and where that can be used, used.
    private static Object layout(String yaml) {
        return switch (Layouts.read(yaml)) {
            case LayoutReading.Read(var layout) -> {
                var said = new ArrayList<Object>(layout.problems(BillReaders.sample()));
                try {
                    said.add(layout.fileName(BillReaders.sample()));
                    layout.write(BillReaders.sample(), new ByteArrayOutputStream());
                } catch (UnwritableInvoice declared) {
                    said.add(declared);
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
                yield said;
            }
            case LayoutReading.Refused(var faults) -> faults;
        };
    }

    /// As the value of a column.
    private static Object expression(String text) {
        return layout("""
                name: any
                file: {name: "'any'", encoding: utf-8, lineEnding: lf}
                delimited: {separator: ";", quoting: always, columnNames: true}
                records:
                  - name: line
                    rows: line
                    columns:
                      - {name: Value, value: %s}
                """.formatted(JsonMapper.shared().writeValueAsString(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
