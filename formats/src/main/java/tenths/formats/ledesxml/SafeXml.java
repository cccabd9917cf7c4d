package tenths.formats.ledesxml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Reads XML and nothing that the XML points to: no document type, no entity, no file, no network; with limits.
public final class SafeXml {
    private static final int DEEPEST = 32;
    private static final int MOST_ATTRIBUTES = 32;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final long MOST_CHARACTERS = 1L << 30;

    /// Of formats that keep their values in attributes.
    private static final int MOST_VALUES = 300;

    private static final int LONGEST_VALUE = 200_000;

    private static final XMLInputFactory FACTORY = factory(MOST_ATTRIBUTES, LONGEST_NAME);
    private static final XMLInputFactory OF_VALUES = factory(MOST_VALUES, LONGEST_VALUE);

    private SafeXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /// For a format that keeps its values in attributes.
    public static XMLStreamReader readerOfValues(InputStream in) throws XMLStreamException {
        return OF_VALUES.createXMLStreamReader(in);
    }

    /// True where the bytes are at fault and not the disk they come from.
    public static boolean isAboutContent(IOException failure) {
        return failure instanceof CharConversionException;
    }

    private static XMLInputFactory factory(int mostAttributes, int longestAttribute) {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Else broken letters are told by an unchecked exception, and only when somebody asks for the text.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setXMLResolver((_, systemId, _, _) -> {
            throw new XMLStreamException("refuses to load " + systemId);
        });
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, mostAttributes);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, longestAttribute);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, MOST_CHARACTERS);
        return factory;
    }
}
