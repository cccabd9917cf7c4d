package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;

/// A bought expense does not say from whom.
///
/// @param codes expense codes of things that are bought
public record VendorNamed(Source source, Set<String> codes) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "EXP-10 Vendor not named",
            "An expense that was bought does not name the vendor.",
            List.of(Parameter.codes(
                    "codes",
                    List.of("E107", "E115", "E116", "E118", "E119", "E120", "E121", "E123"),
                    "expense codes of things that are bought")),
            (source, settings) -> new VendorNamed(source, settings.codes("codes")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return bill.expenses().stream()
                .filter(line -> codes.contains(line.codes().expense()) && !hasName(line.narrative()))
                .map(line -> Found.on(source, line, Lines.deed(line) + " does not name the vendor")
                        .riskingAll()
                        .asking("Who was paid?")
                        .finding())
                .toList();
    }

    /// A word with a capital letter behind the first one.
    private static boolean hasName(String text) {
        var isInside = false;
        var isFirst = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isLetter(c)) {
                isFirst = isFirst && !isInside;
                isInside = false;
            } else if (!isInside) {
                if (Character.isUpperCase(c) && !isFirst) {
                    return true;
                }
                isInside = true;
            }
        }
        return false;
    }
}
