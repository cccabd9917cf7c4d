package tenths.formats.pdf;

/// Invoice data that a PDF carries, as Factur-X and ZUGFeRD want it (profile EN 16931).
public final class Attachment {
    private final String name;
    private final byte[] xml;

    /// @param name of the file within the PDF: `factur-x.xml`
    public Attachment(String name, byte[] xml) {
        this.name = name;
        this.xml = xml.clone();
    }

    public String name() {
        return name;
    }

    public byte[] xml() {
        return xml.clone();
    }
}
