package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.TryOnPast;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.jobs.Tasks;
import tenths.store.views.WhatIfList;

/// Changes tried on past bills, and what would have come of them.
@RestController
@Tag(name = "What if")
final class WhatIfsApi {
    private static final int MOST_RUNS = 50;
    private static final String LINES = "what-if-lines";

    private final House house;
    private final Pace pace;
    private final WhatIfList list;

    WhatIfsApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
        list = new WhatIfList(house.transactions());
    }

    /// @param change as YAML, as the handbook describes it
    /// @param client number; all clients if it is left out
    /// @param matter number; all matters if it is left out
    /// @param from first invoice date
    /// @param to last invoice date
    public record WhatIfRequest(
            String change,
            @Nullable String client,
            @Nullable String matter,
            LocalDate from,
            LocalDate to) {}

    /// What was tried, and how far it came.
    ///
    /// @param lines tried, of `ofLines`
    /// @param ended false while it runs, and where it broke off
    /// @param doubts bills that do not follow from what they keep
    public record WhatIfRun(
            UUID id,
            String words,
            LocalDate from,
            LocalDate to,
            String by,
            boolean ended,
            int bills,
            long lines,
            long ofLines,
            int doubts) {
        static WhatIfRun of(WhatIfList.Run run) {
            return new WhatIfRun(
                    run.id(),
                    run.words(),
                    run.from(),
                    run.to(),
                    run.by(),
                    run.ended() != null,
                    run.bills(),
                    run.lines(),
                    run.ofLines(),
                    run.doubts());
        }
    }

    /// Figures of all of it, or of a client, matter, person or month.
    ///
    /// @param kind `total`, `client`, `matter`, `person` or `month`
    /// @param of number of the client, matter or person, or the month; blank for the total
    /// @param before what the lines with another amount came to
    /// @param added findings that there would have been
    public record Sum(
            String kind,
            String of,
            String currency,
            int bills,
            int lines,
            String before,
            String after,
            int added,
            int gone,
            String addedAtRisk,
            String goneAtRisk) {
        static Sum of(WhatIfList.Sum sum) {
            return new Sum(
                    sum.kind().name().toLowerCase(Locale.ROOT),
                    sum.of(),
                    sum.currency(),
                    sum.bills(),
                    sum.lines(),
                    Decimals.money(sum.before(), sum.currency()),
                    Decimals.money(sum.after(), sum.currency()),
                    sum.added(),
                    sum.gone(),
                    Decimals.money(sum.addedAtRisk(), sum.currency()),
                    Decimals.money(sum.goneAtRisk(), sum.currency()));
        }
    }

    /// @param sums by kind: the total first
    public record WhatIf(WhatIfRun run, List<Sum> sums) {}

    /// Tries a change on past bills. No bill is touched.
    @PostMapping("/api/v1/what-ifs")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WhatIf.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> ask(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody WhatIfRequest asked) {
        var trying = new TryOnPast(house);
        var question = new TryOnPast.Question(
                asked.change(),
                made("client", asked.client(), ClientId::new),
                made("matter", asked.matter(), MatterId::new),
                asked.from(),
                asked.to());
        return switch (trying.ask(question, user.login())) {
            case TryOnPast.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
            case TryOnPast.Outcome.Ready ready ->
                pace.run(
                        user,
                        prefer,
                        "Try on past bills: " + ready.words(),
                        progress -> {
                            trying.run(ready, progress);
                            return one(ready.id());
                        },
                        made -> new Tasks.Result(
                                true,
                                List.of(made.run().lines() + " of " + made.run().ofLines() + " lines tried."),
                                "/what-if/" + ready.id()));
        };
    }

    private static <T> @Nullable T made(String field, @Nullable String text, Function<String, T> maker) {
        if (text == null) {
            return null;
        }
        try {
            return maker.apply(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refusal.faulty(field, String.valueOf(noIdentifier.getMessage()), "Check the number.");
        }
    }

    /// What was tried lately, the newest first.
    public record Runs(List<WhatIfRun> items) {}

    @GetMapping("/api/v1/what-ifs")
    Runs runs() {
        return new Runs(list.runs(MOST_RUNS).stream().map(WhatIfRun::of).toList());
    }

    @GetMapping("/api/v1/what-ifs/{id}")
    WhatIf one(@PathVariable UUID id) {
        var sums = Arrays.stream(Kind.values())
                .flatMap(kind -> list.sums(id, kind, Integer.MAX_VALUE).stream())
                .map(Sum::of)
                .toList();
        return new WhatIf(WhatIfRun.of(run(id)), sums);
    }

    private WhatIfList.Run run(UUID id) {
        return list.run(id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no what-if " + id + "; the newest fifty are kept."));
    }

    /// A line that would have cost something else.
    ///
    /// @param line number on the invoice; 0 for one that it does not have
    public record WhatIfLine(
            String invoice,
            int line,
            String client,
            String matter,
            String timekeeper,
            LocalDate day,
            String before,
            String after,
            String currency) {
        static WhatIfLine of(WhatIfList.Line line) {
            return new WhatIfLine(
                    line.invoice(),
                    line.number(),
                    line.client(),
                    line.matter(),
                    line.person(),
                    line.day(),
                    Decimals.money(line.before(), line.currency()),
                    Decimals.money(line.after(), line.currency()),
                    line.currency());
        }
    }

    /// In the order of the bills.
    @GetMapping("/api/v1/what-ifs/{id}/lines")
    Page<WhatIfLine> lines(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        run(id);
        var place = Cursor.read(LINES, cursor, 1);
        var from = place.atBeginning() ? 0 : Math.toIntExact(place.number(0)) + 1;
        var rows = list.lines(id, WhatIfList.Filter.ALL, "bill", from, Page.limit(limit) + 1);
        return Page.of(LINES, rows, limit, row -> List.of(Integer.toString(row.place())), WhatIfLine::of);
    }
}
