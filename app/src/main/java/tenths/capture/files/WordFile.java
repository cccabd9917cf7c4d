package tenths.capture.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tenths.capture.Budget;
import tenths.capture.Fingerprint;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// A Word document (.docx): its words, line by line. Macros, pictures, links and what was deleted stay where they are.
final class WordFile {
    private static final long LARGEST_BYTES = 50L << 20;
    private static final String DOCUMENT = "word/document.xml";

    private WordFile() {}

    static Loaded read(String name, Path file, LocalDate day) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            return Loaded.nothing(Unread.all(name, "The document is larger than 50 MB.", "Send its words as a text."));
        }
        try {
            var original = Fingerprint.of(Files.newInputStream(file));
            return TextFile.note(name, words(name, file), day, original);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            return Loaded.nothing(Unreadable.reason(
                    broken,
                    Unread.all(
                            name,
                            "It is not a Word document that can be read.",
                            "Save it as .docx again, or send its words as a text.")));
        }
    }

    private static String words(String name, Path file) throws IOException, XMLStreamException {
        var budget = new Budget(name);
        try (var zip = new ZipInputStream(budget.packed(Files.newInputStream(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                budget.part();
                var content = budget.unpacked("a part", zip);
                if (entry.getName().equals(DOCUMENT)) {
                    return words(name, content);
                }
                content.transferTo(java.io.OutputStream.nullOutputStream()); // counted, not kept
            }
        }
        throw new Unreadable(Unread.all(
                name, "It is a packed file, but no Word document.", "Unpack it and send what is in it by itself."));
    }

    private static String words(String name, InputStream document) throws XMLStreamException, Unreadable {
        var reader = factory().createXMLStreamReader(document);
        var text = new StringBuilder();
        var within = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var part = reader.getLocalName();
                    within = part.equals("t") ? 1 : within;
                    text.append(part.equals("tab") ? "\t" : part.equals("br") || part.equals("cr") ? "\n" : "");
                }
                case XMLStreamConstants.CHARACTERS -> text.append(within == 1 ? reader.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> within = end(reader, text, within);
                case XMLStreamConstants.DTD ->
                    throw new Unreadable(Unread.all(
                            name, "It declares a document type, which Word never does.", "Save it with Word again."));
                default -> {}
            }
            tooLong(name, text);
        }
        return text.toString();
    }

    private static int end(XMLStreamReader reader, StringBuilder text, int within) {
        switch (reader.getLocalName()) {
            case "p" -> text.append('\n');
            case "tc" -> text.append('\t');
            case "t" -> {
                return 0;
            }
            default -> {}
        }
        return within;
    }

    private static void tooLong(String name, StringBuilder text) throws Unreadable {
        if (text.length() > 2 * Found.MOST_CHARACTERS) {
            throw new Unreadable(Unread.all(
                    name,
                    "It holds more than %,d characters.".formatted(Found.MOST_CHARACTERS),
                    "Split it, for example by week."));
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
