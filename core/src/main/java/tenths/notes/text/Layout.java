package tenths.notes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells the lines of a note apart: the writer's own words, mail headers, quoted mail, signatures and footers.
public final class Layout {
    // spotless:off
    private static final Set<String> HEADERS = Set.of("from", "to", "cc", "bcc", "subject", "sent", "date", "reply",
            "betreff", "von", "an", "gesendet", "objet", "asunto", "de", "attachments", "importance", "received",
            "when", "where", "location", "organizer", "organiser", "required", "optional");
    private static final Set<String> SUBJECTS = Set.of("subject", "betreff", "objet", "asunto");
    private static final Set<String> CLOSINGS = Set.of("thanks", "thank", "thx", "tks", "regards", "best", "cheers",
            "sincerely", "rgds", "yours", "br", "kr", "cordially", "respectfully", "grüße", "gruß", "cordialement",
            "saludos");
    private static final Set<String> WITH_CLOSING = Set.of("you", "kind", "warm", "many", "so", "much", "truly",
            "very", "again", "wishes", "all", "and", "advance", "in", "mit", "freundlichen", "freundliche", "viele",
            "best", "regards", "for", "this", "everyone", "team");
    static final Set<String> ADDRESSES = Set.of("suite", "ste", "apt", "floor", "fl", "room", "rm", "unit",
            "box", "ext", "x", "tel");
    // spotless:on
    private static final Set<String> PHONES =
            Set.of("tel", "telephone", "phone", "ph", "mobile", "cell", "fax", "direct", "office", "mob");
    private static final int DIGITS_OF_PHONE = 7;
    private static final int WORDS_OF_CLOSING = 5;
    private static final int LINES_OF_FORWARD = 4;

    private final Tokens tokens;
    private final List<Line> lines = new ArrayList<>();

    private Layout(Tokens tokens) {
        this.tokens = tokens;
    }

    public static List<Line> of(Tokens tokens) {
        var layout = new Layout(tokens);
        layout.cut();
        layout.mark();
        return List.copyOf(layout.lines);
    }

    /// Whether this is what a mailbox answers when nobody is there.
    public static boolean isAutomatic(Tokens tokens) {
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.says(i, "automatic", "reply")
                    || tokens.says(i, "auto", "-", "reply")
                    || tokens.is(i, "autoreply")
                    || tokens.is(i, "abwesenheitsnotiz")
                    || tokens.says(i, "delivery", "status", "notification")
                    || isOutOfOffice(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutOfOffice(Tokens tokens, int i) {
        if (!tokens.says(i, "out", "of")) {
            return false;
        }
        var office = tokens.is(i + 2, "the") ? i + 3 : i + 2;
        return tokens.is(office, "office")
                && (tokens.at(office + 1).isBreak()
                        || tokens.is(office + 1, ':')
                        || tokens.in(
                                office + 1,
                                Set.of(
                                        "until",
                                        "from",
                                        "through",
                                        "with",
                                        "and",
                                        "reply",
                                        "returning",
                                        "on",
                                        "this",
                                        "all")));
    }

    private void cut() {
        var from = 0;
        var isBlankBefore = true;
        for (var i = 0; i <= tokens.size(); i++) {
            if (!tokens.at(i).isBreak()) {
                continue;
            }
            if (i > from) {
                lines.add(new Line(from, i, Line.Kind.BODY, isBlankBefore));
            }
            isBlankBefore = i == from;
            from = i + 1;
        }
    }

    private void mark() {
        var start = markHeaders();
        var end = Line.Kind.BODY;
        for (var n = start; n < lines.size(); n++) {
            var line = lines.get(n);
            var isAfterWork = n > start;
            if (end == Line.Kind.SIGNATURE && line.opens() && isPostscript(line)) {
                end = Line.Kind.BODY;
            }
            if (end != Line.Kind.BODY) {
                set(n, end);
            } else if (tokens.is(line.from(), '>')) {
                set(n, Line.Kind.QUOTED);
            } else if (opensQuote(n)) {
                set(n, Line.Kind.QUOTED);
                end = isMarked(n + 1) ? end : Line.Kind.QUOTED;
            } else if (isFooter(line) || (isAfterWork && isDashes(line))) {
                set(n, Line.Kind.SIGNATURE);
                end = Line.Kind.SIGNATURE;
            } else if (isAfterWork
                    && line.opens()
                    && Signer.at(tokens, line, n + 1 < lines.size() ? lines.get(n + 1) : line)) {
                n = markSignature(n);
            } else if (isDevice(line) || isPhone(line)) {
                set(n, Line.Kind.SIGNATURE);
            } else if (isClosing(line)) {
                n = markSignature(n);
            }
        }
    }

    private boolean isMarked(int n) {
        return n < lines.size() && tokens.is(lines.get(n).from(), '>');
    }

    private void set(int n, Line.Kind kind) {
        var line = lines.get(n);
        lines.set(n, new Line(line.from(), line.to(), kind, line.opens()));
    }

    /// Headers open a mail; a lone `Date:` opens an entry of a form.
    private int markHeaders() {
        var n = 0;
        var isMail = false;
        while (n < lines.size()
                && isHeader(lines.get(n))
                && (n == 0 || !lines.get(n).opens())) {
            isMail |= !tokens.is(lines.get(n).from(), "date");
            n++;
        }
        for (var k = 0; isMail && k < n; k++) {
            var line = lines.get(k);
            if (tokens.in(line.from(), SUBJECTS)) {
                lines.set(k, new Line(Math.min(line.from() + 2, line.to()), line.to(), Line.Kind.SUBJECT, true));
            } else {
                set(k, Line.Kind.HEADER);
            }
        }
        return isMail ? n : 0;
    }

    private boolean isHeader(Line line) {
        return tokens.in(line.from(), HEADERS)
                && tokens.is(line.from() + 1, ':')
                && tokens.at(line.from() + 1).glued();
    }

    /// `On Monday Rita wrote:`, `-----Original Message-----`, or the headers of a forwarded mail.
    private boolean opensQuote(int n) {
        var line = lines.get(n);
        var last = line.to() - 1;
        if (tokens.is(last, ':')
                && (tokens.is(last - 1, "wrote") || tokens.is(last - 1, "schrieb") || tokens.is(last - 1, "écrit"))) {
            return true;
        }
        var first = line.from();
        while (first < line.to() && (tokens.is(first, '-') || tokens.is(first, '_'))) {
            first++;
        }
        if (tokens.says(first, "original", "message")
                || tokens.says(first, "forwarded", "message")
                || tokens.says(first, "begin", "forwarded", "message")) {
            return true;
        }
        return tokens.is(line.from(), "from") && isHeader(line) && headersFrom(n) > 1;
    }

    private int headersFrom(int n) {
        var count = 0;
        for (var k = n; k < Math.min(lines.size(), n + LINES_OF_FORWARD); k++) {
            count += isHeader(lines.get(k)) ? 1 : 0;
        }
        return count;
    }

    private boolean isFooter(Line line) {
        var i = line.from();
        var notice = tokens.is(i, "confidentiality") || tokens.is(i, "privacy") || tokens.is(i, "legal") ? i + 1 : i;
        var isNotice = tokens.in(notice, Set.of("notice", "disclaimer", "confidential", "privileged", "warning"));
        if (isNotice && (notice > i || tokens.is(notice + 1, ':'))) {
            return true;
        }
        if (tokens.is(i, "this") || tokens.is(i, "the")) {
            var noun = tokens.is(i + 1, "e") ? i + 3 : i + 1;
            var isMessage =
                    tokens.in(noun, Set.of("message", "email", "mail", "communication", "transmission", "information"));
            return isMessage
                    && tokens.in(
                            noun + 1, Set.of("is", "and", "may", "contains", "contained", "was", "including", "in"));
        }
        return tokens.says(i, "if", "you", "are", "not")
                || tokens.says(i, "if", "you", "have", "received")
                || tokens.says(i, "circular", "230")
                || tokens.says(i, "office", "hours")
                || (tokens.in(i, Set.of("this", "our")) && tokens.in(i + 1, Set.of("office", "firm", "rates")))
                || tokens.says(i, "privileged", "and", "confidential")
                || tokens.says(i, "confidential", "and", "privileged")
                || tokens.says(i, "please", "consider", "the", "environment");
    }

    private boolean isDashes(Line line) {
        return tokens.is(line.from(), '-') && tokens.is(line.from() + 1, '-') && line.to() == line.from() + 2;
    }

    private boolean isDevice(Line line) {
        var isSent = tokens.is(line.from(), "sent")
                && (tokens.is(line.from() + 1, "from") || tokens.is(line.from() + 1, "via"));
        return (isSent && tokens.is(line.from() + 2, "my"))
                || tokens.says(line.from(), "get", "outlook", "for")
                || tokens.says(line.from(), "von", "meinem")
                || (isSent && tokens.is(line.from() + 2, "mail"))
                || (tokens.is(line.from(), '[') && tokens.is(line.from() + 1, "external"))
                || tokens.says(line.from(), "caution", ":");
    }

    /// `Tel. 555-0188 ext. 2.4`, `T: +353 1 555`.
    private boolean isPhone(Line line) {
        var i = line.from();
        var isLabel = tokens.in(i, PHONES)
                || (tokens.in(i, Set.of("t", "m", "o", "d", "f", "c", "p")) && tokens.is(i + 1, ':'));
        var digits = 0;
        for (var k = i; k < line.to(); k++) {
            digits += tokens.at(k).isNumber() ? tokens.low(k).length() : 0;
        }
        return isLabel && digits >= DIGITS_OF_PHONE && !tokens.is(i + 1, "call");
    }

    private boolean isClosing(Line line) {
        var words = 0;
        var closes = false;
        for (var i = line.from(); i < line.to(); i++) {
            if (tokens.in(i, CLOSINGS)) {
                closes = true;
            } else if (tokens.at(i).isNumber() || (tokens.at(i).isWord() && !tokens.in(i, WITH_CLOSING))) {
                return false;
            }
            words += tokens.at(i).isWord() ? 1 : 0;
        }
        return closes && words <= WORDS_OF_CLOSING;
    }

    /// The closing, the name under it and what belongs to the name, up to a line that tells of time.
    private int markSignature(int n) {
        var k = n;
        while (k < lines.size() && (k == n || !mayHoldTime(lines.get(k))) && !isPostscript(lines.get(k))) {
            set(k, tokens.is(lines.get(k).from(), '>') ? Line.Kind.QUOTED : Line.Kind.SIGNATURE);
            k++;
        }
        return k - 1;
    }

    private boolean isPostscript(Line line) {
        return tokens.is(line.from(), "ps") || tokens.is(line.from(), "pps");
    }

    private boolean mayHoldTime(Line line) {
        for (var i = line.from(); i < line.to(); i++) {
            var low = tokens.low(i);
            var isDecimal = (i == line.from() || i == line.to() - 1)
                    && !tokens.in(i - 1, ADDRESSES)
                    && tokens.at(i).isNumber()
                    && low.indexOf('.') >= 0
                    && low.indexOf('.') == low.lastIndexOf('.')
                    && low.length() <= 4;
            if (isFooter(line) || isPhone(line)) {
                return false;
            }
            if (isDecimal
                    || (tokens.at(i).isNumber()
                            && tokens.in(i + 1, Set.of("min", "mins", "hr", "hrs", "h", "hours", "minutes")))) {
                return true;
            }
        }
        return opensLater(line);
    }

    private boolean opensLater(Line line) {
        return tokens.says(line.from(), "on") && tokens.is(line.to() - 1, ':');
    }
}
