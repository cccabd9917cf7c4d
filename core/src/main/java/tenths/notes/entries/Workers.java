package tenths.notes.entries;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.notes.Span;
import tenths.notes.text.Tokens;
import tenths.notes.words.Shorthand;

/// Whose work a line is, where it opens with somebody: `DW: .4 call`, `for Dana: 1.2 draft`.
final class Workers {
    private static final Set<String> NO_INITIALS = Set.of(
            "nb", "am", "pm", "tc", "re", "fyi", "ps", "bd", "cle", "time", "all", "to", "ext", "cmc", "mil", "msj",
            "ime", "hrs", "date", "note", "log", "gc", "ok", "adr", "mtd", "mon", "tue", "wed", "thu", "fri", "sat",
            "sun", "ins", "tel", "min", "tk", "ai", "hr", "h", "oc", "cc");
    private static final int LONGEST_INITIALS = 3;

    private Workers() {}

    /// @param colleague null for initials that nobody at the firm has
    record Worker(@Nullable TimekeeperId colleague, Span span) {}

    static @Nullable Worker of(Page page, Piece piece) {
        var tokens = page.tokens();
        var isFor = tokens.is(piece.from(), "for") || tokens.is(piece.from(), "per");
        var start = isFor ? piece.from() + 1 : piece.from();
        var end = tokens.at(start + 1).start();
        for (var mention : page.mentions(start, start + 1)) {
            var after = tokens.find(mention.span().end());
            if (mention.colleague().isPresent() && mention.matters().isEmpty() && opens(page, after, isFor)) {
                return new Worker(mention.colleague().get(), mention.span());
            }
        }
        var isUnknown = (tokens.is(start + 1, ':') || isBareInitials(page, start))
                && isInitials(tokens, start)
                && !page.isNamed(start)
                && end > 0
                && !page.figures().get(start);
        return isUnknown ? new Worker(null, tokens.span(start, start + 1)) : null;
    }

    /// `ZQ .4 call`: two capitals that are no abbreviation, right before the time.
    private static boolean isBareInitials(Page page, int i) {
        var tokens = page.tokens();
        var text = tokens.text();
        return tokens.low(i).length() == 2
                && tokens.at(i - 1).isBreak()
                && page.figures().get(i + 1)
                && !Shorthand.knows(tokens.low(i))
                && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// A colon, or the time itself, follows whose work it is; a verb would make it a conversation.
    private static boolean opens(Page page, int after, boolean isFor) {
        var tokens = page.tokens();
        return tokens.is(after, ':')
                || page.figures().get(after)
                || (tokens.is(after, '-') && page.figures().get(after + 1))
                || (isFor && tokens.is(after, ','));
    }

    private static boolean isInitials(Tokens tokens, int i) {
        var written = tokens.at(i).isWord() ? tokens.at(i).span().of(tokens.text()) : "";
        return written.length() >= 2
                && written.length() <= LONGEST_INITIALS
                && !NO_INITIALS.contains(tokens.low(i))
                && written.chars().allMatch(Character::isUpperCase);
    }
}
