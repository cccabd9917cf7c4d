package tenths.formats.layouts;

import tenths.expressions.Expression;
import tenths.formats.Encoding;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.FormatProfile.LineEnding;

/// The file as a whole.
///
/// @param name of the file; characters that are unsafe in one become `-`
/// @param byteOrderMark true where a file in UTF-8 begins with one, as Excel wants it
/// @param letters what happens to letters that the encoding lacks
/// @param finalNewline true where the last line ends like all others
record FileRules(
        Expression<Facts> name,
        Encoding encoding,
        boolean byteOrderMark,
        LineEnding lineEnding,
        boolean finalNewline,
        Letters letters) {}
