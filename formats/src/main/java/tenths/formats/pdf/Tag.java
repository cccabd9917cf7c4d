package tenths.formats.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// An element of the structure tree that screen readers follow: document, heading, paragraph, table, row, cell.
final class Tag {
    private final COSDictionary element = new COSDictionary();
    private final COSArray kids = new COSArray();
    private final String type;
    private int firstPage = -1;

    Tag(COSDictionary parent, String type) {
        this.type = type;
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.K, kids);
        kids.setDirect(true);
    }

    String type() {
        return type;
    }

    COSDictionary element() {
        return element;
    }

    Tag child(String childType) {
        var child = new Tag(element, childType);
        kids.add(child.element);
        return child;
    }

    /// Whether this is the page where the element's content begins; the first page asked about is.
    boolean beginsOn(int page) {
        if (firstPage < 0) {
            firstPage = page;
        }
        return firstPage == page;
    }

    /// Adds marked content to the element's kids.
    void add(COSBase content) {
        kids.add(content);
    }

    /// Says what a header cell names.
    ///
    /// @param scope `Column` or `Row`
    /// @param columns over how many it stands
    Tag names(String scope, int columns) {
        var attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setName(COSName.O, "Table");
        attributes.setName(COSName.getPDFName("Scope"), scope);
        if (columns > 1) {
            attributes.setInt(COSName.getPDFName("ColSpan"), columns);
        }
        element.setItem(COSName.A, attributes);
        return this;
    }

    /// Words for what cannot be read aloud, and where it stands.
    Tag pictures(String words, COSArray box) {
        var layout = new COSDictionary();
        layout.setDirect(true);
        layout.setName(COSName.O, "Layout");
        layout.setName(COSName.getPDFName("Placement"), "Block");
        layout.setItem(COSName.BBOX, box);
        element.setItem(COSName.A, layout);
        element.setString(COSName.ALT, words);
        return this;
    }
}
