package tenths.formats.einvoices;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.streams.Step;
import net.sf.saxon.s9api.streams.Steps;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// Asks the official rules, as their keepers publish them, offline: each set is compiled when it is first needed, and
/// once. A finding has the id of the rule that refuses.
final class OfficialRules {
    private static final Processor SAXON = saxon();
    private static final Map<Rules, XsltExecutable> COMPILED = new ConcurrentHashMap<>();
    private static final Step<XdmNode> FAILED = Steps.descendant("failed-assert");
    private static final QName ID = new QName("id");
    private static final QName FLAG = new QName("flag");
    private static final QName LOCATION = new QName("location");

    /// `[BR-CO-15]-Invoice total`: keepers number the rules of others anew, and name them in the text.
    private static final Pattern NAMED = Pattern.compile("^\\[([A-Z]+(?:-[A-Za-z0-9]+)+)]\\s*-?\\s*");

    private OfficialRules() {}

    private static Processor saxon() {
        var saxon = new Processor(false);
        saxon.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        saxon.getUnderlyingConfiguration().setResourceResolver(request -> {
            try {
                return new StreamSource(Resources.open(request.uri), request.uri);
            } catch (IOException outside) {
                throw new XPathException(outside);
            }
        });
        return saxon;
    }

    /// What a first check would have to read.
    static void read(Standard standard) {
        Schemas.read(standard);
        standard.rules().forEach(rules -> COMPILED.computeIfAbsent(rules, OfficialRules::compile));
    }

    /// All faults in the order of the file; those of the schema alone where it has any.
    static List<FileFinding> check(Standard standard, byte[] xml) {
        var ofSchema = Schemas.check(standard, xml);
        if (!ofSchema.isEmpty()) {
            return ofSchema;
        }
        try {
            var builder = SAXON.newDocumentBuilder();
            builder.setLineNumbering(true);
            var in = new InputSource(new ByteArrayInputStream(xml));
            var document = builder.build(new SAXSource(Schemas.parser(), in));
            Map<String, FileFinding> found = new LinkedHashMap<>();
            for (var rules : standard.rules()) {
                for (var finding : ask(rules, document)) {
                    found.putIfAbsent(finding.code() + "@" + finding.line(), finding);
                }
            }
            return List.copyOf(found.values());
        } catch (SaxonApiException broken) {
            throw new IllegalStateException("the official rules cannot be asked", broken);
        }
    }

    private static List<FileFinding> ask(Rules rules, XdmNode document) throws SaxonApiException {
        var answer = new XdmDestination();
        var transformer =
                COMPILED.computeIfAbsent(rules, OfficialRules::compile).load30();
        transformer.setGlobalContextItem(document);
        transformer.applyTemplates(document, answer);
        var findings = new ArrayList<FileFinding>();
        for (var each : answer.getXdmNode().select(FAILED).asList()) {
            findings.add(finding(each, document));
        }
        return findings;
    }

    private static XsltExecutable compile(Rules rules) {
        var uri = Resources.SCHEME + ":/" + rules.resource();
        try {
            return SAXON.newXsltCompiler().compile(new StreamSource(Resources.open(uri), uri));
        } catch (SaxonApiException | IOException broken) {
            throw new IllegalStateException("the rules " + rules.edition() + " cannot be read", broken);
        }
    }

    private static FileFinding finding(XdmNode failed, XdmNode document) throws SaxonApiException {
        var text = failed.getStringValue().strip().replaceAll("\\s+", " ");
        var named = NAMED.matcher(text);
        var isNamed = named.find();
        var id = String.valueOf(failed.getAttributeValue(ID));
        var code = isNamed ? named.group(1) : id;
        var said = isNamed ? text.substring(named.end()) : text;
        var at = place(failed.getAttributeValue(LOCATION), document);
        var words = RuleWords.of(code, said);
        return new FileFinding(
                code,
                severity(failed.getAttributeValue(FLAG)),
                Math.max(1, at.getLineNumber()),
                0,
                at.getNodeName() == null ? "" : at.getNodeName().getLocalName(),
                words.message(),
                words.repair());
    }

    /// The element that a rule complains of; the whole document where it does not say.
    private static XdmNode place(@Nullable String location, XdmNode document) throws SaxonApiException {
        if (location == null || location.isBlank()) {
            return document;
        }
        var found = SAXON.newXPathCompiler().evaluateSingle(location, document);
        return found instanceof XdmNode node ? node : document;
    }

    private static Severity severity(@Nullable String flag) {
        return switch (flag) {
            case "warning" -> Severity.WARNING;
            case "information" -> Severity.INFO;
            case null, default -> Severity.ERROR;
        };
    }
}
