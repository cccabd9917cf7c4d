package tenths.formats.ledesxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import tenths.Cases;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.HandbookPages;
import tenths.formats.ledes98b.RandomBills;
import tenths.formats.ledes98b.Samples;

/// What is written passes our schema and our checker and reads back to the same invoice, whatever the narratives hold.
@NullMarked
class RoundTripTest {
    /// `./tenths round-trip` runs 10,000.
    private static final int CASES = Cases.times(150);

    private static final Path SCHEMAS = Path.of("src", "main", "resources", "tenths", "formats", "ledesxml");

    @ParameterizedTest
    @EnumSource(Version.class)
    void every_invoice_passes_schema_and_checker_and_reads_back(Version version) throws SAXException {
        var schema = schema(version);
        var files = LedesXml.of(version.format()).orElseThrow();
        Cases.check(CASES, random -> {
            var profile = RandomBills.profile(random);
            var invoice = random.nextBoolean() ? RandomBills.invoice(random) : Samples.abroad();
            var taxes = RandomBills.taxes(random);
            var file = files.toBytes(invoice, taxes, profile);
            validate(schema, file);
            assertThat(findings(files, file, profile)).isEmpty();
            assertThat(files.readBack(file, invoice, taxes, profile)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void the_schema_is_made_from_the_table(Version version) {
        var file = SCHEMAS.resolve(version.page() + ".xsd");
        HandbookPages.checkOne(file, LedesXml.of(version.format()).orElseThrow().schema());
    }

    @Test
    void the_pages_are_fresh() {
        HandbookPages.check(LedesXml.pages());
    }

    private static Schema schema(Version version) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var text = LedesXml.of(version.format()).orElseThrow().schema();
        return factory.newSchema(new StreamSource(new StringReader(text)));
    }

    private static void validate(Schema schema, byte[] file) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException refused) {
            throw new AssertionError("the schema refuses it: " + refused, refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<FileFinding> findings(LedesXml files, byte[] file, FormatProfile profile) {
        try {
            return files.check(new ByteArrayInputStream(file), profile).findings();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
