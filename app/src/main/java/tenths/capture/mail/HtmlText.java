package tenths.capture.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// What a reader of an HTML mail sees, without what it quotes. Nothing is fetched: pictures and styles stay away
/// (S-37).
final class HtmlText {
    /// Where mail programs put what is not the writer's own.
    private static final String QUOTED = "blockquote, .gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra,"
            + " .yahoo_quoted, .moz-cite-prefix, .moz-forward-container, .protonmail_quote, .tutanota_quote,"
            + " .zmail_extra, .OutlookMessageHeader, .ms-outlook-mobile-reference-message, #OLK_SRC_BODY_SECTION,"
            + " #isForwardContent, #isReplyContent";
    /// Where a quote begins that has no end of its own.
    private static final String FROM_HERE =
            "#divRplyFwdMsg, #appendonsend, #stopSpelling, #reply-intro, #mail-editor-reference-message-container";
    private static final String SIGNATURES =
            ".gmail_signature, .moz-signature, #Signature, #ms-outlook-mobile-signature, .protonmail_signature_block,"
                    + " .tutanota_signature, #signature";
    private static final String UNSEEN = "script, style, head, title, template, noscript, object, svg, [hidden],"
            + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
            + " [style~=(?i)font-size\\s*:\\s*0(px|pt|em|rem|%)?\\s*(;|$)], [style~=(?i)mso-hide\\s*:\\s*all],"
            + " [style~=(?i)opacity\\s*:\\s*0(\\.0+)?\\s*(;|$)]";

    private HtmlText() {}

    static String of(String html) {
        var page = Jsoup.parse(html, "", Parser.htmlParser());
        page.select(UNSEEN).remove();
        page.select(QUOTED).remove();
        page.select(SIGNATURES).remove();
        var start = page.selectFirst(FROM_HERE);
        if (start != null) {
            removeFrom(start);
        }
        var lines = new Lines();
        page.body().traverse(lines);
        return lines.text();
    }

    /// The element and all that follows it on the page.
    private static void removeFrom(Element start) {
        for (Node here = start; here.parent() != null; here = here.parent()) {
            while (here.nextSibling() != null) {
                here.nextSibling().remove();
            }
        }
        start.remove();
    }

    /// Writes text with the line breaks of the page.
    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words(text.text());
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void words(String words) {
            var fresh = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
            out.append(fresh ? words.stripLeading() : words);
        }

        private void open(Element element) {
            switch (element.normalName()) {
                case "br" -> out.append('\n');
                case "li" -> {
                    line();
                    out.append("- ");
                }
                case "td", "th" -> words(" ");
                case "hr" -> {
                    line();
                    out.append("________________\n");
                }
                default -> {
                    if (element.isBlock()) {
                        line();
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element
                    && element.isBlock()
                    && !element.normalName().equals("td")) {
                line();
            }
        }

        private void line() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }

        String text() {
            return out.toString()
                    .replace('\u00A0', ' ')
                    .replaceAll("[ \t]+\n", "\n")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
        }
    }
}
