package tenths.web.capture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tenths.notes.Ground;

/// Why a card has a code, in words and small figures.
///
/// @param sides the code and the next one, each with the words that speak for it; none where a rule told
/// @param decided how that became the code
public record Because(String code, List<Side> sides, String decided) {
    /// @param words `deposition 4`, the strongest first
    /// @param total what counts for the code
    public record Side(String code, List<String> words, String total) {}

    static Because of(Ground ground) {
        return new Because(ground.code(), sides(ground), decided(ground));
    }

    private static List<Side> sides(Ground ground) {
        if (ground.weights().isEmpty()) {
            return List.of();
        }
        return ground.next().isEmpty()
                ? List.of(side(ground, ground.code()))
                : List.of(side(ground, ground.code()), side(ground, ground.next()));
    }

    private static Side side(Ground ground, String code) {
        var words = ground.weights().stream()
                .filter(weight -> weight.code().equals(code))
                .map(weight -> words(weight) + " " + figure(weight.weight()))
                .toList();
        return new Side(code, words, figure(ground.weightOf(code)));
    }

    private static String words(Ground.Weight weight) {
        return weight.words().isEmpty() ? "how often it is billed" : "“" + weight.words() + "”";
    }

    private static String figure(BigDecimal weight) {
        return weight.setScale(weight.scale() == 0 ? 0 : 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String decided(Ground ground) {
        return switch (ground.by()) {
            case RULE -> "The rule: " + ground.why() + ".";
            case PLAINEST -> "The plainest word decides.";
            case HISTORY ->
                "Learned from approved entries: all together decides, ahead by %s. %s."
                        .formatted(
                                figure(ground.weightOf(ground.code()).subtract(ground.weightOf(ground.next()))),
                                ground.why());
        };
    }
}
