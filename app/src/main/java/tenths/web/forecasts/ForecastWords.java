package tenths.web.forecasts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.desk.forecasts.WhoAnswers;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.MatterForecast;
import tenths.store.forecasts.Tally;
import tenths.web.Links;
import tenths.web.Say;

/// Words and signs of forecasts: status is always shape, colour and word.
public final class ForecastWords {
    private ForecastWords() {}

    public static String shape(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> "✓";
            case FLAGGED -> "▲";
            case LATE -> "◷";
            case REFUSED -> "●";
        };
    }

    /// The class of the sign in the style sheet.
    public static String style(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> "good";
            case FLAGGED, LATE -> "wait";
            case REFUSED -> "bad";
        };
    }

    public static int count(Tally tally, Fate fate) {
        var counts = tally.counts();
        return switch (fate) {
            case ACCEPTED -> counts.accepted();
            case FLAGGED -> counts.flagged();
            case LATE -> counts.late();
            case REFUSED -> counts.refused();
        };
    }

    /// What these bills come to; of flagged ones what is at risk.
    public static String money(Tally tally, Fate fate) {
        var minor = switch (fate) {
            case ACCEPTED -> tally.acceptedMinor();
            case FLAGGED -> tally.flaggedMinor();
            case LATE -> tally.lateMinor();
            case REFUSED -> tally.refusedMinor();
        };
        return Say.money(minor, tally.currency()) + (fate == Fate.FLAGGED ? " at risk" : "");
    }

    /// Why bills have this fate: `2 a rate is missing or not agreed, 1 the budget is exceeded or not on file`.
    public static String why(List<Forecasts.OfCause> causes, Fate fate) {
        var all = causes.stream().filter(cause -> cause.fate() == fate).toList();
        return all.size() == 1
                ? all.getFirst().cause().words()
                : all.stream()
                        .map(cause -> cause.bills() + " " + cause.cause().words())
                        .collect(Collectors.joining(", "));
    }

    /// Where the matter's bill, or its waiting work, is.
    public static String link(MatterForecast said, String today) {
        var prebill = said.prebill();
        return prebill == null
                ? Links.to("/run/matter", Map.of("number", said.matter().value(), "upTo", today))
                : "/bills/" + prebill;
    }

    /// Where it can be done, or asked again.
    public static String place(WhoAnswers.What what) {
        return switch (what) {
            case QUESTION -> "/questions";
            case REVIEW -> "/bills?state=REVIEW";
            case TIME -> "/missing";
            case APPROVAL -> "/approvals";
            case BUDGET -> "/budgets?preset=WAITING";
        };
    }

    /// Rows of one fate, and of one cause or client where they are named.
    public static String rows(Fate fate, @Nullable Cause cause, String client) {
        return Links.to(
                "/forecast", Map.of("fate", fate.name(), "cause", cause == null ? "" : cause.name(), "client", client));
    }
}
