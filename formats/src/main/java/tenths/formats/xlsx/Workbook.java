package tenths.formats.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Sheets as an XLSX file: the same sheets are the same bytes, on any machine and at any time. The parts are stored
/// without compression, for compressed bytes differ between versions of zlib.
final class Workbook {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Workbook() {}

    static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", contentTypes(sheets));
        part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(zip, "xl/workbook.xml", workbook(sheets));
        part(zip, "xl/_rels/workbook.xml.rels", relations(ofWorkbook(sheets)));
        part(zip, "xl/styles.xml", Style.part());
        for (var i = 1; i <= sheets.size(); i++) {
            part(zip, "xl/worksheets/sheet" + i + ".xml", sheets.get(i - 1).part());
        }
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        var bytes = (HEAD + xml).getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String contentTypes(List<Sheet> sheets) {
        var xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
        xml.append("<Default Extension=\"rels\" ContentType=\"" + RELATIONS + "\"/>");
        type(xml, "workbook", "sheet.main");
        type(xml, "styles", "styles");
        for (var i = 1; i <= sheets.size(); i++) {
            type(xml, "worksheets/sheet" + i, "worksheet");
        }
        return xml.append("</Types>").toString();
    }

    private static void type(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPES, type));
    }

    private static String workbook(List<Sheet> sheets) {
        var xml = new StringBuilder(
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATION
                        + "\"><sheets>");
        for (var i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(sheets.get(i - 1).name(), i, i));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String ofWorkbook(List<Sheet> sheets) {
        var xml = new StringBuilder();
        for (var i = 1; i <= sheets.size(); i++) {
            xml.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml.append(relation(sheets.size() + 1, "styles", "styles.xml")).toString();
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inner + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATION, type, target);
    }
}
