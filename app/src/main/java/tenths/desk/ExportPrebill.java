package tenths.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.archive.Key;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.formats.xlsx.PrebillWorkbook;
import tenths.invoicing.Party;

/// Hands out a prebill as an Excel workbook, for a reviewer who insists on one, and writes down who took it.
public final class ExportPrebill {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final House house;

    public ExportPrebill(House house) {
        this.house = house;
    }

    /// @return the file; none if there is no such prebill
    public List<byte[]> export(UUID id, String actor) {
        return house.transactions()
                .inOne(() -> new OpenPrebill(house)
                        .open(id).stream().map(opened -> export(opened, actor)).toList());
    }

    private byte[] export(OpenPrebill.Opened opened, String actor) {
        var bytes = workbook(opened);
        var row = opened.row();
        house.book()
                .append(Event.of(
                                house.now(),
                                actor,
                                Action.DATA_EXPORTED,
                                new Subject("prebill", row.id().toString(), row.version()))
                        .about(row.client(), row.matter())
                        .with(Map.of("file", fileName(row.id()), "sha256", Key.sha256(bytes))));
        return bytes;
    }

    private static byte[] workbook(OpenPrebill.Opened opened) {
        var client = opened.client();
        var party = new Party(client.id().value(), client.name(), client.address());
        var out = new ByteArrayOutputStream();
        try {
            PrebillWorkbook.write(
                    opened.prebill(),
                    party,
                    opened.matter().matter(),
                    opened.row().period(),
                    out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// What the file is called.
    public static String fileName(UUID prebill) {
        return "draft-" + prebill + ".xlsx";
    }
}
