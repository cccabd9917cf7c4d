package tenths.web.budgets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.WatchBudgets;
import tenths.desk.budgets.AnswerBudget;
import tenths.desk.budgets.ExportBudget;
import tenths.desk.budgets.ProposeBudget;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.money.Money;
import tenths.store.budgets.BilledByTask;
import tenths.store.budgets.Budgets;
import tenths.web.Frames;
import tenths.web.Links;
import tenths.web.Names;
import tenths.web.NotHere;
import tenths.web.Notices;

/// The budget of a matter: its versions, what is used, and the form that writes the next.
@Controller
public final class MatterBudgetPage {
    private static final int COMPARED = 4;

    private final House house;
    private final Frames frames;
    private final Notices notices;

    MatterBudgetPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
    }

    /// @param usual what closed matters of the client took, where that was proposed
    public record Shown(
            WatchBudgets.Row row,
            BudgetForm form,
            List<BilledByTask.Usual> usual,
            List<String> problems,
            Names names,
            ZoneId zone) {
        /// The newest versions, side by side.
        public List<Budgets.Kept> compared() {
            return row.versions().stream().limit(COMPARED).toList();
        }

        /// All codes that they have; the empty one is the whole matter.
        public List<String> codes() {
            var codes = new TreeSet<String>();
            compared()
                    .forEach(kept -> codes.addAll(kept.version().plan().byCode().keySet()));
            return List.copyOf(codes);
        }

        /// What a version plans for a code; null for nothing.
        public @Nullable Money planned(Budgets.Kept kept, String code) {
            var line = kept.version().plan().byCode().get(code);
            return line == null ? null : line.amount();
        }

        /// Whether the version before planned otherwise.
        public boolean isChanged(int column, String code) {
            var versions = compared();
            return column + 1 < versions.size()
                    && !Objects.equals(planned(versions.get(column), code), planned(versions.get(column + 1), code));
        }
    }

    @GetMapping("/budgets/matter")
    ModelAndView show(HttpServletRequest request, @RequestParam String number) {
        var row = row(number);
        var usual = row.versions().isEmpty() ? usual(row) : List.<BilledByTask.Usual>of();
        return page(request, row, form(row, usual), usual, List.of());
    }

    private WatchBudgets.Row row(String number) {
        return new WatchBudgets(house)
                .of(List.of(id(number))).stream().findFirst().orElseThrow(NotHere::new);
    }

    private static MatterId id(String number) {
        try {
            return new MatterId(number);
        } catch (IllegalArgumentException noNumber) {
            throw new NotHere();
        }
    }

    private List<BilledByTask.Usual> usual(WatchBudgets.Row row) {
        return house.billedByTask().usual(row.file().matter().id(), row.client().currency());
    }

    private BudgetForm form(WatchBudgets.Row row, List<BilledByTask.Usual> usual) {
        var newest = row.versions().stream().findFirst();
        var lines = newest.map(kept -> kept.version().plan().lines().stream()
                        .map(BudgetForm.Typed::of)
                        .toList())
                .orElseGet(() -> usual.stream()
                        .map(each -> new BudgetForm.Typed(
                                each.phase(), each.fees().decimal().toPlainString(), "", ""))
                        .toList());
        return BudgetForm.of(newest.map(kept -> kept.version().number()).orElse(0), house.today(), lines);
    }

    private ModelAndView page(
            HttpServletRequest request,
            WatchBudgets.Row row,
            BudgetForm form,
            List<BilledByTask.Usual> usual,
            List<String> problems) {
        var shown = new Shown(row, form, usual, problems, Names.of(house.transactions()), house.zone());
        return frames.page(request, "budgets/matter", shown);
    }

    /// The form once more with room for more lines; nothing is kept.
    @PostMapping("/budgets/matter/lines")
    ModelAndView more(HttpServletRequest request, @RequestParam String number) {
        return page(request, row(number), BudgetForm.of(request).roomier(), List.of(), List.of());
    }

    @PostMapping("/budgets/matter")
    ModelAndView propose(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam String number) {
        var row = row(number);
        var form = BudgetForm.of(request);
        var problems = new ArrayList<String>();
        var from = form.day(problems);
        var lines = form.lines(row.client().currency(), problems);
        if (from == null || !problems.isEmpty()) {
            return page(request, row, form, List.of(), problems);
        }
        var wish = new ProposeBudget.Wish(row.file().matter().id(), form.after(), from, lines, form.reason());
        return switch (new ProposeBudget(house).propose(wish, user.login())) {
            case ProposeBudget.Outcome.Proposed(var made) -> {
                notices.good(request, "Version " + made + " is proposed. It counts once the client approved it.");
                yield back(number);
            }
            case ProposeBudget.Outcome.Refused(var refused) -> page(request, row, form, List.of(), refused);
            case ProposeBudget.Outcome.Stale(var newest) ->
                page(
                        request,
                        row,
                        form,
                        List.of(),
                        List.of("Version " + newest + " was written meanwhile; open it, and make your change there"));
        };
    }

    private static ModelAndView back(String number) {
        return new ModelAndView("redirect:" + Links.to("/budgets/matter", Map.of("number", number)));
    }

    /// What the client said.
    public enum Said {
        SUBMITTED,
        APPROVED,
        REJECTED
    }

    @PostMapping("/budgets/answer")
    ModelAndView answer(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String number,
            @RequestParam int version,
            @RequestParam Said said,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String words) {
        var isSilent = (said == Said.APPROVED && (by.isBlank() || words.isBlank()))
                || (said == Said.REJECTED && words.isBlank());
        if (isSilent) {
            notices.bad(
                    request,
                    List.of("An approval names who of the client gave it and the document; a refusal names why."));
            return back(number);
        }
        var answer = switch (said) {
            case SUBMITTED -> new BudgetAnswer.Submitted(day);
            case APPROVED -> new BudgetAnswer.Approved(day, by.strip(), words.strip());
            case REJECTED -> new BudgetAnswer.Rejected(day, words.strip());
        };
        return done(
                request,
                number,
                new AnswerBudget(house).answer(id(number), version, answer, user.login()),
                "Version " + version + " is " + answer.word() + ".");
    }

    @PostMapping("/budgets/answer/undo")
    ModelAndView takeBack(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String number,
            @RequestParam int version) {
        return done(
                request,
                number,
                new AnswerBudget(house).takeBack(id(number), version, user.login()),
                "The answer to version " + version + " is taken back; the record keeps it.");
    }

    private ModelAndView done(HttpServletRequest request, String number, AnswerBudget.Outcome outcome, String line) {
        switch (outcome) {
            case AnswerBudget.Outcome.Done(var checked) ->
                notices.good(request, line + (checked > 0 ? " The open bill is checked again." : ""));
            case AnswerBudget.Outcome.Refused(var problem) -> notices.bad(request, List.of(problem));
        }
        return back(number);
    }

    /// The LEDES XML budget for the client.
    @GetMapping("/budgets/budget.xml")
    void file(
            HttpServletResponse response,
            @AuthenticationPrincipal User user,
            @RequestParam String number,
            @RequestParam int version)
            throws IOException {
        var made = new ExportBudget(house)
                .export(id(number), version, user.login())
                .orElseThrow(NotHere::new);
        response.setContentType("application/xml");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + ExportBudget.fileName(id(number), version) + "\"");
        response.getOutputStream().write(made);
    }
}
