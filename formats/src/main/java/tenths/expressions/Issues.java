package tenths.expressions;

import dev.cel.common.CelIssue;
import java.util.regex.Pattern;

/// What the compiler of expressions finds wrong, in words for somebody who writes a layout.
final class Issues {
    private static final Pattern NO_OVERLOAD = Pattern.compile(
            "found no matching overload for '(.+?)' applied to '(.*?)' \\(candidates:.*", Pattern.DOTALL);
    private static final String SHOWN = "write it as the handbook shows";

    private Issues() {}

    static ExpressionFault syntax(CelIssue issue) {
        var message = plain(issue.getMessage()).replaceFirst(" expecting .*", "");
        if (message.contains("limit")) {
            return at(issue, "it joins or nests too many parts", "make it shorter, or replace texts by rules");
        }
        return message.contains("<EOF>")
                ? at(issue, "it ends too early", "complete it, or take the last sign away")
                : at(issue, message, SHOWN);
    }

    static ExpressionFault type(CelIssue issue) {
        var overload = NO_OVERLOAD.matcher(issue.getMessage());
        if (!overload.matches()) {
            return at(issue, plain(issue.getMessage()), SHOWN);
        }
        var function = overload.group(1);
        var repair = function.equals("_?_:_")
                ? "write yes or no before the question mark, and two values of one kind behind it"
                : "use values of one kind; money(), hours(), date() and text() make text of them";
        return at(issue, "'%s' cannot take %s".formatted(sign(function), plain(overload.group(2))), repair);
    }

    /// With our names of the kinds.
    static String plain(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^ERROR: [^ ]+ ", "")
                .replaceAll("\\bstring\\b", Kind.TEXT.words())
                .replaceAll("\\bint\\b", Kind.WHOLE.words())
                .replaceAll("\\bbool\\b", Kind.TRUTH.words());
    }

    private static String sign(String function) {
        return function.equals("_?_:_") ? "? :" : function.replaceAll("^_|_$|^@", "");
    }

    private static ExpressionFault at(CelIssue issue, String message, String repair) {
        var place = issue.getSourceLocation();
        return new ExpressionFault(Math.max(1, place.getLine()), Math.max(0, place.getColumn()) + 1, message, repair);
    }
}
