package tenths.formats.einvoices;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import tenths.formats.FileFinding;

/// The schemas of both syntaxes, read when they are first needed, and once.
final class Schemas {
    private static final String ROOT = Resources.SCHEME + ":/external/schemas/";
    private static final int MOST_FAULTS = 100;
    private static final Map<Kind, Schema> READ = new ConcurrentHashMap<>();

    /// Imported by name alone.
    private static final Map<String, String> BY_NAMESPACE = Map.of(
            "http://www.w3.org/2000/09/xmldsig#",
            Resources.SCHEME + ":/schemas/xmldsig-core-schema.xsd",
            "http://uri.etsi.org/01903/v1.3.2#",
            Resources.SCHEME + ":/schemas/XAdES01903v132-201601.xsd",
            "http://uri.etsi.org/01903/v1.4.1#",
            Resources.SCHEME + ":/schemas/XAdES01903v141-201601.xsd",
            "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
            Resources.SCHEME + ":/schemas/CCTS_CCT_SchemaModule.xsd");

    private static final DOMImplementationLS INPUTS = inputs();

    private Schemas() {}

    private static DOMImplementationLS inputs() {
        try {
            return (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        }
    }

    private enum Kind {
        CII,
        FACTURX,
        UBL;

        static Kind of(Standard standard) {
            return switch (standard) {
                case FACTURX -> FACTURX;
                case XRECHNUNG -> CII;
                case XRECHNUNGUBL, PEPPOLBIS3 -> UBL;
            };
        }

        List<String> files() {
            return switch (this) {
                case CII -> List.of("d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd");
                case FACTURX -> List.of("2.4/en16931/FACTUR-X_EN16931.xsd");
                case UBL -> List.of("ubl21/maindoc/UBL-Invoice-2.1.xsd", "ubl21/maindoc/UBL-CreditNote-2.1.xsd");
            };
        }
    }

    static Schema read(Standard standard) {
        return READ.computeIfAbsent(Kind.of(standard), Schemas::read);
    }

    /// Every fault of a file; none where it follows its schema.
    static List<FileFinding> check(Standard standard, byte[] xml) {
        var faults = new ArrayList<FileFinding>();
        var validator = read(standard).newValidator();
        validator.setErrorHandler(new Handler(faults));
        try {
            validator.validate(new SAXSource(parser(), new InputSource(new ByteArrayInputStream(xml))));
        } catch (SAXParseException broken) {
            if (faults.isEmpty()) {
                faults.add(fault(broken));
            }
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return faults;
    }

    /// A reader that follows nothing out of the file.
    static XMLReader parser() {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("every Java reads XML so", impossible);
        }
    }

    private static Schema read(Kind kind) {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver(Schemas::resolve);
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, Resources.SCHEME);
            var sources = new ArrayList<Source>();
            for (var file : kind.files()) {
                sources.add(new StreamSource(Resources.open(ROOT + file), ROOT + file));
            }
            return factory.newSchema(sources.toArray(Source[]::new));
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException("the schemas of " + kind + " cannot be read", broken);
        }
    }

    private static @Nullable LSInput resolve(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        var known = namespace == null ? null : BY_NAMESPACE.get(namespace);
        if (known == null && (systemId == null || base == null)) {
            return null;
        }
        var address = known != null ? known : URI.create(base).resolve(systemId).toString();
        try {
            var found = INPUTS.createLSInput();
            found.setSystemId(address);
            found.setByteStream(Resources.open(address));
            return found;
        } catch (IOException outside) {
            throw new UncheckedIOException(outside);
        }
    }

    private static FileFinding fault(SAXParseException broken) {
        var message = String.valueOf(broken.getMessage());
        return Complaint.SCHEMA.at(Math.max(1, broken.getLineNumber()), "", message);
    }

    /// Gathers what the validator says.
    private record Handler(List<FileFinding> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException remark) {}

        @Override
        public void error(SAXParseException fault) throws SAXException {
            faults.add(Schemas.fault(fault));
            if (faults.size() >= MOST_FAULTS) {
                throw fault;
            }
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            error(fault);
            throw fault;
        }
    }
}
