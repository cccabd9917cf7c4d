package tenths.guidelines.cards;

import java.util.regex.Pattern;

/// A paragraph of a client's guideline, with its place.
///
/// @param number from 1, the anchor within its document
/// @param page from 1; 0 where the document has no pages
public record Paragraph(int number, int page, String text) {
    private static final Pattern CLAUSE = Pattern.compile("^(?:(?:§|Section|Article|Rule|Clause)\\s*)?"
            + "((?:[A-Z]|\\d{1,3}|[IVX]{1,5})(?:\\.\\d{1,3}|\\([a-z0-9]{1,4}\\))*)(?=[.):]?\\s)");

    /// The number of the clause that begins here, for example `4.2(b)`; blank where none is printed.
    public String clause() {
        var found = CLAUSE.matcher(text);
        if (!found.find()) {
            return "";
        }
        var number = found.group(1);
        var aWord = number.matches("[A-Z]+") && !text.substring(found.end()).matches("^[.):].*");
        return aWord ? "" : number;
    }
}
