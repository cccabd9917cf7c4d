package tenths.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Precedence;
import tenths.rates.Scope;
import tenths.rates.Timeline;
import tenths.store.Directory;
import tenths.store.MatterFile;

/// The timelines of rates as bars over three years: two that are over and the one to come.
public final class RateBars {
    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_AFTER = 1;
    private static final int WIDTH = 1_000;

    private final Map<ClientId, Client> clients;
    private final Map<TimekeeperId, Timekeeper> people;
    private final Map<MatterId, MatterFile> matters;
    private final LocalDate today;

    private RateBars(Directory directory, List<Timeline> timelines, LocalDate today) {
        this.today = today;
        clients = directory.clients();
        people = directory.timekeepers();
        matters = directory.matters(timelines.stream()
                .map(line -> line.scope().matter())
                .filter(Objects::nonNull)
                .toList());
    }

    /// A piece of a bar.
    ///
    /// @param x thousandths of the width
    /// @param kind `agreed`, `overlap` or `gap`, for the style
    public record Piece(long x, long width, String kind, String words) {}

    /// One scope.
    ///
    /// @param where client or matter by number and name; blank for the whole firm
    /// @param now what counts today; null where nothing does
    public record Row(
            Timeline timeline,
            Precedence precedence,
            String where,
            String who,
            @Nullable Agreement now,
            List<Piece> pieces,
            long today) {
        public boolean says(String text) {
            return (where + " " + who + " " + precedence.words())
                    .toLowerCase(Locale.ROOT)
                    .contains(text.strip().toLowerCase(Locale.ROOT));
        }

        /// The next day on which another rate counts; null for none.
        public Timeline.@Nullable Span next() {
            return timeline.spans().stream()
                    .filter(span -> now == null || !span.agreed().contains(now))
                    .filter(span -> !span.isGap())
                    .filter(span -> now == null || span.from().isAfter(now.from()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// The weakest kinds of scope last, as pricing looks them up.
    static List<Row> of(Collection<Agreement> agreements, Directory directory, LocalDate today) {
        var timelines = Timeline.of(agreements);
        var bars = new RateBars(directory, timelines, today);
        return timelines.stream()
                .map(bars::row)
                .sorted(Comparator.comparing(Row::precedence)
                        .thenComparing(Row::where)
                        .thenComparing(Row::who))
                .toList();
    }

    private Row row(Timeline timeline) {
        var scope = timeline.scope();
        return new Row(
                timeline,
                scope.precedence(),
                where(scope),
                who(scope.timekeeper(), scope.classification()) + more(timeline),
                timeline.on(today),
                timeline.spans().stream().flatMap(this::piece).toList(),
                place(today));
    }

    /// What is said beyond the person: `, task L330, in EUR, at most`.
    private static String more(Timeline timeline) {
        var scope = timeline.scope();
        var currency = scope.currency();
        return Stream.of(
                        scope.on().words(),
                        currency == null ? "" : "in " + currency,
                        timeline.kind() == Agreement.Kind.MAXIMUM ? "at most" : "")
                .filter(words -> !words.isEmpty())
                .map(words -> ", " + words)
                .collect(Collectors.joining());
    }

    private String where(Scope scope) {
        var client = scope.client();
        var matter = scope.matter();
        if (scope.group() != null) {
            return "group " + scope.group();
        }
        if (matter != null) {
            var file = matters.get(matter);
            return matter.value() + name(file == null ? null : file.matter());
        }
        var known = client == null ? null : clients.get(client);
        return client == null ? "" : known == null ? client.value() : known.name();
    }

    private static String name(@Nullable Matter matter) {
        return matter == null ? "" : " " + matter.name();
    }

    private String who(@Nullable TimekeeperId person, @Nullable String classification) {
        var known = person == null ? null : people.get(person);
        return Stream.of(known == null ? null : known.name(), person == null ? null : person.value(), classification)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("everybody");
    }

    /// None where it lies outside the three years.
    private Stream<Piece> piece(Timeline.Span span) {
        var to = span.to();
        var start = place(span.from());
        var end = to == null ? WIDTH : place(to.plusDays(1));
        var kind = span.isGap() ? "gap" : span.isOverlap() ? "overlap" : "agreed";
        return end <= start ? Stream.empty() : Stream.of(new Piece(start, end - start, kind, words(span)));
    }

    /// `1 Jan 2026 to 31 Dec 2026: 185 (Panel agreement 2026)`.
    public static String words(Timeline.Span span) {
        var days = Say.day(span.from()) + (span.to() == null ? " on" : " to " + Say.day(span.to()));
        if (span.isGap()) {
            return days + ": no rate";
        }
        var rates = span.agreed().stream()
                .map(each -> each.perHour().stripTrailingZeros().toPlainString() + source(each))
                .collect(Collectors.joining("; beats "));
        return days + ": " + rates;
    }

    /// The page of the agreement.
    public static String link(Agreement agreement) {
        return Links.to("/rates/agreement", Map.of("id", agreement.id()));
    }

    private static String source(Agreement agreement) {
        return agreement.source().isEmpty() ? "" : " (" + agreement.source() + ")";
    }

    private long place(LocalDate day) {
        var first = today.minusYears(YEARS_BEFORE);
        var all = ChronoUnit.DAYS.between(first, today.plusYears(YEARS_AFTER));
        return Math.clamp(ChronoUnit.DAYS.between(first, day) * WIDTH / all, 0, WIDTH);
    }
}
