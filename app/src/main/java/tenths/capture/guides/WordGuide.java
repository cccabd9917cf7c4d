package tenths.capture.guides;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tenths.capture.Budget;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// A guideline as a Word document (.docx): its words paragraph by paragraph, with the pages that Word last saw. What
/// was deleted, pictures and links stay where they are; a document with macros is refused.
final class WordGuide {
    private static final String DOCUMENT = "word/document.xml";
    private static final String MACROS = "vbaproject.bin";

    private final GuideFile.Pages watching;
    private final Paragraphs paragraphs;
    private final StringBuilder words = new StringBuilder();
    private boolean within;
    private boolean turned;
    private int page = 1;
    private int began = 1;
    private boolean going = true;

    private WordGuide(String name, GuideFile.Pages watching) {
        paragraphs = new Paragraphs(name);
        this.watching = watching;
    }

    static GuideFile.Reading read(String name, Path file, GuideFile.Pages watching) throws IOException {
        try {
            var guide = unpack(name, file, watching);
            if (guide == null) {
                throw GuideFile.refused(
                        name,
                        "It is a packed file, but no Word document.",
                        "Unpack it and send the .docx or the .pdf.");
            }
            if (!guide.going) {
                return new GuideFile.Reading.Stopped();
            }
            if (guide.paragraphs.isEmpty()) {
                throw GuideFile.refused(
                        name, "The document has no text.", "Send the file in which the words can be selected.");
            }
            return new GuideFile.Reading.Read(GuideFile.Kind.WORD, guide.page, guide.paragraphs.text());
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            var otherwise =
                    Unread.all(name, "It is not a Word document that can be read.", "Save it as .docx again in Word.");
            throw new Unreadable(Unreadable.reason(broken, otherwise));
        }
    }

    /// All parts are unpacked and counted, so that nothing hides behind the words.
    private static @Nullable WordGuide unpack(String name, Path file, GuideFile.Pages watching)
            throws IOException, XMLStreamException {
        var budget = new Budget(name);
        WordGuide guide = null;
        try (var zip = new ZipInputStream(budget.packed(Files.newInputStream(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                budget.part();
                var content = budget.unpacked("a part", zip);
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS)) {
                    throw GuideFile.refused(
                            name, "The document carries macros.", "Save it as .docx without macros, and send that.");
                }
                if (entry.getName().equals(DOCUMENT) && guide == null) {
                    guide = new WordGuide(name, watching);
                    guide.read(name, content);
                } else {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        return guide;
    }

    private void read(String name, InputStream document) throws XMLStreamException, Unreadable {
        var reader = factory().createXMLStreamReader(document);
        while (going && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS -> say(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.DTD ->
                    throw GuideFile.refused(
                            name, "It declares a document type, which Word never does.", "Save it with Word again.");
                default -> {}
            }
            if (words.length() > GuideFile.MOST_CHARACTERS) {
                end("p"); // the limit of all paragraphs speaks
            }
        }
        end("p");
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "t" -> within = true;
            case "tab", "cr" -> words.append(' ');
            case "lastRenderedPageBreak" -> turn();
            case "br" -> {
                words.append(' ');
                if ("page".equals(type(reader))) {
                    turn();
                }
            }
            default -> {}
        }
    }

    private void say(String text) {
        if (within) {
            began = words.isEmpty() ? page : began;
            words.append(text);
            turned = false;
        }
    }

    /// A page ends where the writer broke it, and where Word saw its end when it last showed the document. Word marks
    /// the first kind twice.
    private void turn() {
        page += turned ? 0 : 1;
        turned = true;
        going = watching.at(page, 0);
    }

    private static @Nullable String type(XMLStreamReader reader) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("type")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private void end(String element) throws Unreadable {
        switch (element) {
            case "t" -> within = false;
            case "tc" -> words.append(' ');
            case "p" -> {
                paragraphs.add(began, words.toString());
                words.setLength(0);
            }
            default -> {}
        }
    }

    /// No document types, no entities, nothing from outside.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLReporter((_, _, _, _) -> {});
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }
}
