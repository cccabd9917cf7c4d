package tenths.formats.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/// What a PDF says about itself: PDF/A-2a (ISO 19005-2, 6.6) or, where it carries its data, PDF/A-3a, and PDF/UA-1
/// (ISO 14289-1, 5). The only date is the paper's own.
final class Metadata {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final String PRODUCER = "Tenths";
    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// The description of the pdfuaid schema is what PDF/A asks for every schema that it does not know itself.
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaid:part>%4$s</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
            <xmp:CreateDate>%3$s</xmp:CreateDate>
            <xmp:ModifyDate>%3$s</xmp:ModifyDate>
            <xmp:MetadataDate>%3$s</xmp:MetadataDate>
            <pdf:Producer>Tenths</pdf:Producer>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>%5$s</rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            %6$s</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private Metadata() {}

    /// What a paper says of itself.
    ///
    /// @param day its own
    /// @param locale for screen readers: `en-US`
    record About(String title, String author, LocalDate day, String locale) {}

    static void add(PDDocument document, About about, @Nullable Attachment attachment) throws IOException {
        var title = about.title();
        var author = about.author();
        var day = about.day().toString();
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(about.locale());
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        var packet = new PDMetadata(document, new ByteArrayInputStream(xmp(title, author, day, attachment)));
        catalog.setMetadata(packet);
        catalog.addOutputIntent(outputIntent(document));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        var stamp = "D:" + day.replace("-", "") + "000000Z";
        information.getCOSObject().setString(COSName.CREATION_DATE, stamp);
        information.getCOSObject().setString(COSName.MOD_DATE, stamp);
        document.setDocumentInformation(information);
    }

    private static PDOutputIntent outputIntent(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        return intent;
    }

    private static byte[] xmp(String title, String author, String day, @Nullable Attachment attachment) {
        return XMP.formatted(
                        escaped(title),
                        escaped(author),
                        day + "T00:00:00Z",
                        attachment == null ? "2" : "3",
                        attachment == null ? "" : Carried.SCHEMA,
                        attachment == null ? "" : Carried.description(attachment))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
