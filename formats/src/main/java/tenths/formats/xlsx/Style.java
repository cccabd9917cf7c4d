package tenths.formats.xlsx;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How cells look; in the order of their numbers, by which a cell names its style.
enum Style {
    /// What a cell without a style has.
    PLAIN(0, "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"),
    /// Format 49 is "text"; the quote prefix is the apostrophe that keeps edited words from becoming a formula.
    WORDS(
            1,
            "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\""
                    + " applyNumberFormat=\"1\" applyAlignment=\"1\">"
                    + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"),
    TITLE(
            2,
            "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\""
                    + " applyNumberFormat=\"1\" applyFont=\"1\"/>"),
    MONEY(3, figure(4)),
    UNITS(4, figure(4)),
    WHOLE(5, figure(1)),
    DAY(6, figure(14));

    private final int number;
    private final String xml;

    Style(int number, String xml) {
        this.number = number;
        this.xml = xml;
    }

    int number() {
        return number;
    }

    private static String figure(int format) {
        return "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                        .formatted(format)
                + " applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>";
    }

    /// The whole part of styles.
    static String part() {
        var formats = Arrays.stream(values()).map(style -> style.xml).collect(Collectors.joining());
        return """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                <cellXfs count="%d">%s</cellXfs>\
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
                </styleSheet>""".formatted(values().length, formats);
    }
}
