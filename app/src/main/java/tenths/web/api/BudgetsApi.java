package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.WatchBudgets;
import tenths.desk.budgets.AnswerBudget;
import tenths.desk.budgets.ExportBudget;
import tenths.desk.budgets.ProposeBudget;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetUse;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.money.Money;
import tenths.time.Hours;

/// Budgets of matters.
@RestController
@Tag(name = "Budgets")
final class BudgetsApi {
    private final House house;

    BudgetsApi(House house) {
        this.house = house;
    }

    /// @param code phase or task; empty for the whole matter
    public record PlannedLine(
            String code,
            String fees,
            String expenses,
            @Nullable String hours) {
        private static PlannedLine of(BudgetLine line) {
            var hours = line.hours();
            return new PlannedLine(
                    line.code(),
                    Decimals.money(line.fees()),
                    Decimals.money(line.expenses()),
                    hours == null ? null : hours.decimal().toPlainString());
        }
    }

    /// @param state proposed, submitted, approved or rejected
    public record WrittenBudget(
            int version, LocalDate from, String state, String total, String reason, List<PlannedLine> lines) {
        private static WrittenBudget of(BudgetVersion version) {
            return new WrittenBudget(
                    version.number(),
                    version.from(),
                    version.answer().word(),
                    Decimals.money(version.plan().total()),
                    version.reason(),
                    version.plan().lines().stream().map(PlannedLine::of).toList());
        }
    }

    /// What is used of one limit.
    ///
    /// @param of the phase or task, or what it is in words
    public record Used(
            String of, String budget, String billed, String onBills, String waiting, String left, long percent) {
        private static Used of(BudgetUse.Row row) {
            return new Used(
                    row.code(),
                    Decimals.money(row.limit()),
                    Decimals.money(row.billed()),
                    Decimals.money(row.onBills()),
                    Decimals.money(row.waiting()),
                    Decimals.money(row.left()),
                    row.percent());
        }
    }

    /// @param holds the version that holds today; null for none
    /// @param alert the highest threshold that is crossed, in percent; null for none
    /// @param used of the version that holds, the whole matter first
    /// @param items the newest version first
    public record MatterBudgets(
            String matter,
            @Nullable Integer holds,
            @Nullable Integer alert,
            List<Used> used,
            List<WrittenBudget> items) {}

    @GetMapping("/api/v1/matters/{matter}/budgets")
    MatterBudgets budgets(@PathVariable String matter) {
        var row = row(matter);
        var held = row.held();
        var alert = row.alert();
        var used = new ArrayList<Used>();
        if (held != null) {
            used.add(Used.of(held.use().whole()));
            held.use().parts().forEach(part -> used.add(Used.of(part)));
            used.add(Used.of(held.use().expenses()));
        }
        return new MatterBudgets(
                matter,
                held == null ? null : held.version().number(),
                alert == null ? null : alert.threshold(),
                used,
                row.versions().stream()
                        .map(kept -> WrittenBudget.of(kept.version()))
                        .toList());
    }

    private WatchBudgets.Row row(String matter) {
        return new WatchBudgets(house)
                .of(List.of(id(matter))).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("There is no matter " + matter + "."));
    }

    private static MatterId id(String matter) {
        try {
            return new MatterId(matter);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refusal.faulty("matter", String.valueOf(noIdentifier.getMessage()), "Take it as the list gives it.");
        }
    }

    /// Amounts and hours are decimal numbers as text.
    ///
    /// @param code phase or task; empty or missing for the whole matter
    public record WishedLine(
            @Nullable String code,
            @Nullable String fees,
            @Nullable String expenses,
            @Nullable String hours) {}

    /// @param after the version that was changed; 0 for the first
    public record BudgetRequest(int after, LocalDate from, String reason, List<WishedLine> lines) {}

    public record SavedBudget(String matter, int version) {}

    /// Proposes the next version; it counts once the client approved it.
    @PostMapping("/api/v1/matters/{matter}/budgets")
    SavedBudget propose(
            @AuthenticationPrincipal User user, @PathVariable String matter, @RequestBody BudgetRequest asked) {
        var currency = row(matter).client().currency();
        var faults = new ArrayList<Fault>();
        var lines = new ArrayList<BudgetLine>();
        for (var i = 0; i < asked.lines().size(); i++) {
            line(asked.lines().get(i), "lines[" + i + "]", currency, faults).forEach(lines::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.faulty(faults);
        }
        var wish = new ProposeBudget.Wish(id(matter), asked.after(), asked.from(), lines, asked.reason());
        return switch (new ProposeBudget(house).propose(wish, user.login())) {
            case ProposeBudget.Outcome.Proposed(var number) -> new SavedBudget(matter, number);
            case ProposeBudget.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
            case ProposeBudget.Outcome.Stale(var newest) ->
                throw Refusal.stale("The budget has version " + newest + " now.");
        };
    }

    private static List<BudgetLine> line(WishedLine wished, String where, Currency currency, List<Fault> faults) {
        try {
            var hours = wished.hours();
            return List.of(new BudgetLine(
                    wished.code() == null ? "" : wished.code(),
                    money(wished.fees(), currency),
                    money(wished.expenses(), currency),
                    hours == null ? null : Hours.of(decimal(hours))));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            faults.add(new Fault(
                    where,
                    String.valueOf(wrong.getMessage()),
                    "Give a code such as L330 and amounts such as 12500.00."));
            return List.of();
        }
    }

    private static Money money(@Nullable String amount, Currency currency) {
        return amount == null ? Money.zero(currency) : Money.of(decimal(amount), currency);
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches(Reading.DECIMAL)) {
            throw new IllegalArgumentException(text + " is no decimal number");
        }
        return new BigDecimal(text);
    }

    /// What the client said to a version.
    public enum Said {
        SUBMITTED,
        APPROVED,
        REJECTED,
        TAKEN_BACK
    }

    /// @param by who of the client approved it
    /// @param words the document of an approval, the reason of a refusal
    public record BudgetAnswerRequest(
            Said said,
            @Nullable LocalDate day,
            @Nullable String by,
            @Nullable String words) {}

    public record AnsweredBudget(String matter, int version, int checkedPrebills) {}

    /// Writes down what the client said, or takes that back, and checks the open prebill again.
    @PostMapping("/api/v1/matters/{matter}/budgets/{version}/answers")
    AnsweredBudget answer(
            @AuthenticationPrincipal User user,
            @PathVariable String matter,
            @PathVariable int version,
            @RequestBody BudgetAnswerRequest asked) {
        var answering = new AnswerBudget(house);
        var outcome = asked.said() == Said.TAKEN_BACK
                ? answering.takeBack(id(matter), version, user.login())
                : answering.answer(id(matter), version, said(asked), user.login());
        return switch (outcome) {
            case AnswerBudget.Outcome.Done(var checked) -> new AnsweredBudget(matter, version, checked);
            case AnswerBudget.Outcome.Refused(var problem) -> throw Refusal.refused(List.of(problem));
        };
    }

    private BudgetAnswer said(BudgetAnswerRequest asked) {
        var day = asked.day() == null ? house.today() : asked.day();
        var by = asked.by() == null ? "" : asked.by().strip();
        var words = asked.words() == null ? "" : asked.words().strip();
        try {
            return switch (asked.said()) {
                case APPROVED -> new BudgetAnswer.Approved(day, by, words);
                case REJECTED -> new BudgetAnswer.Rejected(day, words);
                case SUBMITTED, TAKEN_BACK -> new BudgetAnswer.Submitted(day);
            };
        } catch (IllegalArgumentException incomplete) {
            throw Refusal.faulty(
                    "words",
                    String.valueOf(incomplete.getMessage()),
                    "Give by and words of an approval, words of a" + " refusal.");
        }
    }

    /// The LEDES XML budget for the client.
    @GetMapping("/api/v1/matters/{matter}/budgets/{version}/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal User user, @PathVariable String matter, @PathVariable int version) {
        var made = new ExportBudget(house)
                .export(id(matter), version, user.login())
                .orElseThrow(() -> Refusal.notFound("The matter has no version " + version + " of a budget."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + ExportBudget.fileName(id(matter), version) + "\"")
                .body(made);
    }
}
