package tenths.capture.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Leaves out what a mail quotes: the time in an earlier mail was told in that mail, and must not be billed twice.
final class Quotes {
    /// Attributions are broken over up to so many lines.
    private static final int LONGEST_ATTRIBUTION = 3;

    private static final int LONGEST_LINE = 400;
    private static final int LINES_OF_A_HEADER = 8;
    private static final Pattern RULE = Pattern.compile("[\\s>]{0,20}[_\\-=*]{5,}\\s*");

    private final List<String> lines;
    private final List<String> own = new ArrayList<>();

    private Quotes(List<String> lines) {
        this.lines = lines;
    }

    /// The lines that the writer of this mail wrote. Answers between quoted lines stay.
    static List<String> leftOut(List<String> lines) {
        return new Quotes(lines).own();
    }

    private List<String> own() {
        for (var at = 0; at < lines.size(); at++) {
            if (quoted(lines.get(at))) {
                continue;
            }
            if (restBegins(at)) {
                break;
            }
            var attribution = attribution(at);
            if (attribution == 0) {
                own.add(lines.get(at));
            } else if (quoted(nextWords(at + attribution))) {
                at += attribution - 1;
            } else {
                break;
            }
        }
        dropRules();
        return own;
    }

    private static boolean quoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private String nextWords(int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    /// From here on everything is an earlier mail.
    private boolean restBegins(int at) {
        var line = lines.get(at);
        return line.length() <= LONGEST_LINE
                && (MailWords.DIVIDER_LINE.matcher(line).matches() || headerBegins(at));
    }

    /// `From:` with at least two of its companions close behind.
    private boolean headerBegins(int at) {
        if (!MailWords.FROM_LINE.matcher(lines.get(at)).matches()) {
            return false;
        }
        return lines.stream()
                        .skip(at + 1L)
                        .filter(line -> !line.isBlank())
                        .limit(LINES_OF_A_HEADER)
                        .filter(line -> MailWords.OTHER_LINE.matcher(line).matches())
                        .count()
                >= 2;
    }

    /// How many lines from here are `On Monday Jane wrote:`; 0 if none.
    private int attribution(int at) {
        var joined = new StringBuilder();
        for (var count = 1; count <= LONGEST_ATTRIBUTION && at + count <= lines.size(); count++) {
            var line = lines.get(at + count - 1);
            if (line.isBlank() || quoted(line) || joined.length() + line.length() > LONGEST_LINE) {
                return 0;
            }
            joined.append(count == 1 ? "" : " ").append(line.strip());
            if (attributes(joined.toString())) {
                return begins(at, count) ? count : 0;
            }
        }
        return 0;
    }

    private static boolean attributes(String line) {
        var marked = line.endsWith(":") || line.endsWith("：");
        return marked
                && (MailWords.WROTE_LINE.matcher(line).matches()
                        || MailWords.VERB_FIRST_LINE.matcher(line).matches()
                        || MailWords.DATED_LINE.matcher(line).matches());
    }

    /// An attribution of several lines begins on its first: `.4 call` above `On Monday Jane wrote:` is work.
    private boolean begins(int at, int count) {
        for (var shorter = 1; shorter < count; shorter++) {
            var rest = String.join(
                    " ",
                    lines.subList(at + shorter, at + count).stream()
                            .map(String::strip)
                            .toList());
            if (attributes(rest) && startsLikeOne(rest)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLikeOne(String line) {
        return line.matches("(?i)(on|am|le|el|il|op|em|w dniu|den|dne|на|[0-9]{1,4}[-./]).*");
    }

    /// The rule that stood over the quote.
    private void dropRules() {
        while (!own.isEmpty()
                && (own.getLast().isBlank() || RULE.matcher(own.getLast()).matches())) {
            own.removeLast();
        }
    }
}
