package tenths.connectors.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.expressions.Amount;
import tenths.expressions.Expression;
import tenths.expressions.Quantity;
import tenths.expressions.Uncomputable;
import tenths.guidelines.custom.NoAnswer;
import tenths.guidelines.custom.Scene;
import tenths.guidelines.custom.Terms;

/// The terms of a firm's own rule as expressions.
///
/// @param when yes where the rule is broken
/// @param amount at risk; null where all that is charged is
record WrittenTerms(Expression<Scene> when, @Nullable Expression<Scene> amount) implements Terms {
    /// A longer text stands on the line already.
    private static final int LONGEST_SHOWN = 40;

    private static final int MONEY_DECIMALS = 2;
    private static final String TO_DATE = "toDate.";

    @Override
    public boolean isBroken(Scene scene) throws NoAnswer {
        return value(when, scene) instanceof Boolean yes && yes;
    }

    @Override
    public BigDecimal atRisk(Scene scene) throws NoAnswer {
        return amount != null && value(amount, scene) instanceof Amount(var worth)
                ? worth
                : scene.amount().decimal();
    }

    @Override
    public String values(Scene scene) {
        return when.words().stream()
                .map(word -> word.name() + " " + shown(word.value().apply(scene)))
                .filter(shown -> shown.length() <= LONGEST_SHOWN + shown.indexOf(' '))
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean readsHistory() {
        return reads(when) || (amount != null && reads(amount));
    }

    private static boolean reads(Expression<Scene> expression) {
        return expression.words().stream().anyMatch(word -> word.name().startsWith(TO_DATE));
    }

    private static Object value(Expression<Scene> expression, Scene scene) throws NoAnswer {
        try {
            return expression.value(scene);
        } catch (Uncomputable none) {
            throw new NoAnswer(none.reason(), none);
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case Amount(var worth) -> decimal(worth);
            case Quantity(var worth) -> decimal(worth);
            case Boolean yes -> yes ? "yes" : "no";
            case LocalDate day -> day.toString();
            case String text -> text.isBlank() ? "blank" : text;
            default -> value.toString();
        };
    }

    private static String decimal(BigDecimal value) {
        return value.setScale(Math.max(MONEY_DECIMALS, value.scale())).toPlainString();
    }
}
