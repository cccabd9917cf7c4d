package tenths.formats.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/// The structure tree, and for each page which element each piece of its content belongs to.
final class Tags {
    private final COSDictionary root = new COSDictionary();
    private final Tag document;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<COSArray> marks = new ArrayList<>();

    Tags() {
        root.setName(COSName.TYPE, "StructTreeRoot");
        document = new Tag(root, "Document");
        root.setItem(COSName.K, document.element());
    }

    COSDictionary root() {
        return root;
    }

    Tag document() {
        return document;
    }

    void turnTo(PDPage page) {
        page.setStructParents(pages.size());
        pages.add(page.getCOSObject());
        marks.add(new COSArray());
    }

    /// Gives a piece of content on the newest page to an element.
    ///
    /// @return the number of the mark on its page
    int mark(Tag tag) {
        var page = pages.getLast();
        var onPage = marks.getLast();
        var number = onPage.size();
        onPage.add(tag.element());
        if (tag.beginsOn(pages.size() - 1)) {
            tag.element().setItem(COSName.PG, page);
            tag.add(COSInteger.get(number));
        } else {
            tag.add(elsewhere(page, number));
        }
        return number;
    }

    private static COSDictionary elsewhere(COSDictionary page, int number) {
        var reference = new COSDictionary();
        reference.setDirect(true);
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        return reference;
    }

    /// Writes down the way back from content to elements; call it once, after the last page.
    void close() {
        var numbers = new COSArray();
        for (var i = 0; i < marks.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(marks.get(i));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, marks.size());
    }
}
