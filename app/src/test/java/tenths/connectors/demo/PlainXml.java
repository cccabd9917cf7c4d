package tenths.connectors.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullMarked;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A checker of LEDES XML that shares nothing with the product: the XML reader of the JDK, and the sums of the
/// standard, written down here a second time. That elements stand in order is left to the schemas.
@NullMarked
final class PlainXml {
    private final Document file;
    private final boolean is2000;
    private final List<String> faults = new ArrayList<>();

    private PlainXml(Document file, boolean is2000) {
        this.file = file;
        this.is2000 = is2000;
    }

    /// @param total what the bill should come to
    /// @return everything that is wrong, one sentence each
    static List<String> faults(byte[] file, String root, BigDecimal total) {
        try {
            var factory = DocumentBuilderFactory.newInstance(
                    "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl", null);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
            return new PlainXml(document, root.equals("ledesxml")).check(root, total);
        } catch (Exception unreadable) {
            return List.of("the JDK does not read it: " + unreadable);
        }
    }

    private List<String> check(String root, BigDecimal total) {
        demand(file.getDocumentElement().getTagName().equals(root), "another root");
        var fees = totals("fee");
        var expenses = totals("expense");
        same("matter_total_detail_fees", fees);
        same("matter_total_detail_exp", expenses);
        same("matter_net_fees", fees);
        same("matter_net_exp", expenses);
        same("matter_total_due", fees.add(expenses));
        same("inv_total_net_due", total);
        demand(fees.add(expenses).compareTo(total) == 0, "charges come to " + fees.add(expenses) + ", not " + total);
        return faults;
    }

    /// Of all charges of a kind, each of which must be its units at its rate.
    private BigDecimal totals(String kind) {
        var sum = BigDecimal.ZERO;
        for (var charge : elements(kind)) {
            var total = new BigDecimal(text(charge, "total_amount"));
            var base = new BigDecimal(text(charge, "units")).multiply(new BigDecimal(text(charge, "rate")));
            demand(
                    base.subtract(total).abs().compareTo(new BigDecimal("0.005")) <= 0,
                    kind + " " + base + ", " + total);
            demand(text(charge, "charge_date").matches(is2000 ? "\\d{8}" : "\\d{4}-\\d{2}-\\d{2}"), "charge_date");
            demand(!text(charge, "charge_desc").isBlank(), "charge_desc");
            demand(text(charge, "charge_type").matches("[UF]"), "charge_type");
            sum = sum.add(total);
        }
        return sum;
    }

    private void same(String name, BigDecimal expected) {
        var found = elements(name);
        demand(found.size() == 1, found.size() + " times " + name);
        found.forEach(one -> demand(
                new BigDecimal(one.getTextContent()).compareTo(expected) == 0,
                name + " is " + one.getTextContent() + ", not " + expected));
    }

    private List<Element> elements(String name) {
        var found = new ArrayList<Element>();
        var nodes = file.getElementsByTagName(name);
        for (var i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String text(Element charge, String name) {
        var found = charge.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
