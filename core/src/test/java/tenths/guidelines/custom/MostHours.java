package tenths.guidelines.custom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// A condition of a firm's own: more than so many hours, with what is above them at risk. It has no answer where a line
/// has no price yet.
///
/// @param limit the most hours of a scene; expenses have none
/// @param risk an amount that is at risk instead; null for what is above the limit
/// @param told names of what the finding tells of the scene
@NullMarked
record MostHours(Hours limit, @Nullable BigDecimal risk, List<String> told) implements Terms {
    private static final Map<String, Function<Scene, Object>> TELLS = Map.ofEntries(
            Map.entry("client", scene -> scene.client().name()),
            Map.entry("matter", scene -> scene.matter().name()),
            Map.entry("dated", scene -> scene.bill().date()),
            Map.entry("today", Scene::today),
            Map.entry("first", scene -> scene.line().narrative()),
            Map.entry("who", MostHours::who),
            Map.entry("approved", Scene::isApproved),
            Map.entry("date", Scene::date),
            Map.entry("amount", Scene::amount),
            Map.entry("adjustment", Scene::adjustment),
            Map.entry("bill", scene -> words(scene.onBill())),
            Map.entry("day", scene -> words(scene.onDay())),
            Map.entry("client day", Scene::clientDay),
            Map.entry("firm day", Scene::firmDay),
            Map.entry("to date", scene -> words(scene.toDate())),
            Map.entry("task", scene -> words(scene.taskToDate())),
            Map.entry("phase", scene -> words(scene.phaseToDate())),
            Map.entry("budget", scene -> scene.budget().getClass().getSimpleName()));

    private static String who(Scene scene) {
        var who = scene.timekeeper();
        return who == null ? "nobody" : who.id().value();
    }

    private static String words(Tally sums) {
        return "%s, fees %s, expenses %s, both %s on %d"
                .formatted(sums.hours(), sums.fees(), sums.expenses(), sums.total(), sums.lines());
    }

    private static Stream<RatedLine> fees(Scene scene) {
        return scene.lines().stream().filter(line -> line.timekeeper() != null);
    }

    @Override
    public boolean isBroken(Scene scene) throws NoAnswer {
        if (scene.lines().stream().anyMatch(line -> !line.priced())) {
            throw new NoAnswer("a line has no price", new IllegalStateException());
        }
        return risk != null || hours(scene).compareTo(limit) > 0;
    }

    private static Hours hours(Scene scene) {
        return fees(scene).map(line -> Hours.of(line.units())).reduce(Hours.NONE, Hours::plus);
    }

    @Override
    public BigDecimal atRisk(Scene scene) {
        var rate = fees(scene).map(RatedLine::unitCost).findFirst();
        var above = hours(scene).decimal().subtract(limit.decimal());
        return risk != null ? risk : above.multiply(rate.orElseThrow());
    }

    @Override
    public boolean readsHistory() {
        return told.contains("to date");
    }

    @Override
    public String values(Scene scene) {
        return told.stream()
                .map(name ->
                        name + " " + Objects.requireNonNull(TELLS.get(name)).apply(scene))
                .collect(Collectors.joining("; "));
    }
}
