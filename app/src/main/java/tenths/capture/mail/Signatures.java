package tenths.capture.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Leaves out what stands under every mail of a person: name, numbers, and the lawyers' paragraph about mistakes. A
/// line that tells of time or money is never taken for one of these.
final class Signatures {
    private static final int LONGEST_SIGNATURE = 12;
    private static final int LONGEST_LINE = 90;

    private static final Pattern SENT_FROM =
            pattern("\\s*(?:sent (?:from|with|via|by) (?:my |the |an? )?.{2,60}|get outlook for .{2,20}"
                    + "|(?:von meinem|gesendet von|diese nachricht wurde von meinem).{2,60}|envoy[eé] (?:de"
                    + "|depuis) .{2,50}"
                    + "|enviado (?:desde|do|de) .{2,50}|inviato da .{2,50}|verstuurd vanaf .{2,50}|verzonden"
                    + " vanaf .{2,50}"
                    + "|wys[lł]ane z .{2,50}|skickat fr[aå]n .{2,50}|sendt fra .{2,50}|отправлено с .{2,50})");
    private static final Pattern CLOSING = pattern(
            "\\s*(?:(?:best|kind|warm|kindest|warmest|many)?\\s?(?:regards|wishes|thanks)|best|all the best|cheers"
                    + "|thanks(?: so much| again| in advance)?|thank you(?: very much| so much)?|thx"
                    + "|sincerely(?: yours)?"
                    + "|yours(?: truly| sincerely| faithfully)?|respectfully(?: submitted)?|cordially|very"
                    + " truly yours|br|rgds"
                    + "|mit freundlichen gr[uü](?:ß|ss)en|(?:viele|beste|liebe|freundliche) gr[uü](?:ß|ss)e|mfg|vg|lg"
                    + "|cordialement|bien (?:cordialement|à vous)|sinc[eè]res salutations|merci"
                    + "|saludos(?: cordiales)?|un saludo|atentamente|gracias|cordiali saluti|distinti saluti|grazie"
                    + "|met vriendelijke groet(?:en)?|mvg|groeten|atenciosamente|cumprimentos|obrigad[oa]"
                    + "|pozdrawiam|z powa[zż]aniem|med v[aä]nlig(?:a)? h[aä]lsning(?:ar)?|mvh|med venlig hilsen"
                    + "|с уважением)\\s?[,.!;–-]{0,2}\\s*");
    private static final Pattern DISCLAIMER = pattern(
            "[\\s*_\"]*(?:confidential(?:ity)?(?: notice| note| statement| communication)?\\b.*|privileged (?:and|&) .*"
                    + "|notice[: ].*(?:intended|privileg|confiden).*|disclaimer\\b.*|important notice\\b.*"
                    + "|(?:this|the information (?:contained )?in this|the contents of this) (?:e-?mail"
                    + "|message|communication"
                    + "|transmission)\\b.*(?:confiden|privileg|intended|attach).*"
                    + "|(?:any )?(?:u\\.?s\\.? |irs |federal )?(?:tax advice|circular 230)\\b.*"
                    + "|please consider the environment .*|if you (?:have received|are not the intended) .*"
                    + "|diese (?:e-?mail|nachricht) .*(?:vertraulich|bestimmt).*|der inhalt dieser"
                    + " (?:e-?mail|nachricht) .*"
                    + "|ce (?:message|courriel|courrier) .*(?:confidentiel|destin).*|este (?:mensaje|correo|e-?mail) .*"
                    + "(?:confidencial|destinat).*|questo messaggio .*(?:riservat|confiden).*"
                    + "|(?:caution|warning|external)[: ].*(?:external|outside|originated|click).*)");
    /// Time or money: `.4`, `1.2h`, `20 min`, `1:15`, `$34.50`.
    private static final Pattern TELLS =
            pattern(".*(?:(?<![0-9.])[0-9]{0,2}\\.[0-9]{1,2}(?![0-9.])|(?<![0-9])[0-9]{1,3}\\s?(?:h|hr|hrs|hours?|m"
                    + "|mins?|minutes?)\\b"
                    + "|(?<![0-9:])[0-9]{1,2}:[0-5][0-9]|[$€£]\\s?[0-9]|\\b(?:quarter|half|one|two"
                    + "|three)\\b.{0,8}\\bhours?\\b).*");

    private Signatures() {}

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static List<String> leftOut(List<String> lines) {
        var kept = lines.subList(0, end(lines));
        return kept.stream().filter(line -> !isSentFrom(line)).toList();
    }

    private static boolean isSentFrom(String line) {
        return line.length() <= LONGEST_LINE && SENT_FROM.matcher(line).matches() && !tells(line);
    }

    /// The first line that is no longer the writer's message.
    private static int end(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(at -> endsAt(lines, at))
                .findFirst()
                .orElse(lines.size());
    }

    private static boolean endsAt(List<String> lines, int at) {
        var line = lines.get(at);
        var rest = lines.subList(at + 1, lines.size());
        if (isDashes(line)) {
            return rest.stream().noneMatch(Signatures::tells);
        }
        if (startsDisclaimer(line)) {
            return rest.stream().noneMatch(Signatures::tellsShortly);
        }
        return CLOSING.matcher(line).matches() && at > 0 && isSignature(rest);
    }

    private static boolean isDashes(String line) {
        return line.equals("--") || line.equals("-- ") || line.equals("—");
    }

    private static boolean startsDisclaimer(String line) {
        var start = line.length() > 300 ? line.substring(0, 300) : line;
        return DISCLAIMER.matcher(start.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isSignature(List<String> rest) {
        var words = rest.stream()
                .takeWhile(line -> !startsDisclaimer(line) && !isDashes(line))
                .filter(line -> !line.isBlank())
                .toList();
        return words.size() <= LONGEST_SIGNATURE
                && words.stream().noneMatch(line -> line.length() > LONGEST_LINE || tells(line))
                && rest.stream().noneMatch(Signatures::tellsShortly);
    }

    /// A note below a disclaimer is short; the disclaimer's own paragraphs are long.
    private static boolean tellsShortly(String line) {
        return line.length() <= LONGEST_LINE && tells(line);
    }

    static boolean tells(String line) {
        return line.length() <= 2_000 && TELLS.matcher(line).matches();
    }
}
