package tenths.web.topups;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.topups.AskForMoney;
import tenths.desk.topups.RequestPaper;
import tenths.firm.MatterId;
import tenths.store.topups.TopUpRow;
import tenths.web.Frames;
import tenths.web.Names;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;
import tenths.web.Sheet;

/// Money to be held for matters: who is below the floor, who was asked, what came of it.
@Controller
public final class TopUpPages {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final AskForMoney asking;

    TopUpPages(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        asking = new AskForMoney(house);
    }

    @GetMapping("/topups")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        return frames.page(request, "topups/list", TopUpList.of(house, new TopUpList.Filter(state, text), page));
    }

    @GetMapping("/topups.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        var list = TopUpList.of(house, new TopUpList.Filter(state, text), 1);
        Sheet.download(response, "top-ups", sheet -> {
            sheet.row("number", "asked", "client", "matter", "currency", "amount", "held", "held on", "state");
            list.all().forEach(row -> {
                var topUp = row.topUp();
                sheet.row(
                        row.name(),
                        row.asked().on(),
                        list.client(row),
                        row.matter().value(),
                        topUp.amount().currency().getCurrencyCode(),
                        topUp.amount().decimal(),
                        topUp.held().amount().decimal(),
                        topUp.held().day(),
                        TopUpList.State.of(row).word());
            });
        });
    }

    /// @param matter each that is asked for
    @PostMapping("/topups")
    String ask(HttpServletRequest request, @AuthenticationPrincipal User user, @RequestParam List<String> matter) {
        var made = new ArrayList<Integer>();
        var problems = new ArrayList<String>();
        for (var each : matter) {
            switch (asking.ask(new MatterId(each), user.login())) {
                case AskForMoney.Outcome.Done(var number) -> made.add(number);
                case AskForMoney.Outcome.Refused(var reasons) -> problems.addAll(reasons);
            }
        }
        if (!problems.isEmpty()) {
            notices.bad(request, problems);
        }
        if (made.isEmpty()) {
            return "redirect:/topups";
        }
        notices.good(request, Say.count(made.size(), "request is", "requests are") + " written. Print and send it.");
        return made.size() == 1 ? "redirect:/topups/" + made.getFirst() : "redirect:/topups";
    }

    /// One request.
    ///
    /// @param undone answers that were taken back, the newest first
    public record Shown(
            TopUpRow row,
            List<TopUpRow.Undone> undone,
            String client,
            String matter,
            String today,
            Names names,
            ZoneId zone) {
        public TopUpList.State state() {
            return TopUpList.State.of(row);
        }
    }

    @GetMapping("/topups/{number}")
    ModelAndView one(HttpServletRequest request, @PathVariable int number) {
        var row = find(number);
        var matter = house.directory().matters(List.of(row.matter())).values().stream()
                .map(file -> file.matter().name())
                .findFirst()
                .orElse("");
        var shown = new Shown(
                row,
                house.topUps().undone(number),
                TopUpList.name(house.directory().clients(), row),
                matter,
                house.today().toString(),
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "topups/one", shown);
    }

    /// @param act `RECEIVED` or `WITHDRAWN`
    @PostMapping("/topups/{number}/answer")
    String answer(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable int number,
            @RequestParam TopUpRow.Kind act,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String words) {
        var row = find(number);
        switch (asking.answer(number, act, day, words, user.login())) {
            case AskForMoney.Outcome.Done _ -> notices.good(request, row.name() + " is answered.");
            case AskForMoney.Outcome.Refused(var problems) -> notices.bad(request, problems);
        }
        return "redirect:/topups/" + number;
    }

    /// What was written down was a mistake.
    @PostMapping("/topups/{number}/answer/back")
    String undo(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason) {
        var row = find(number);
        switch (asking.undo(number, reason, user.login())) {
            case AskForMoney.Outcome.Done _ -> notices.good(request, row.name() + " waits again.");
            case AskForMoney.Outcome.Refused(var problems) -> notices.bad(request, problems);
        }
        return "redirect:/topups/" + number;
    }

    @GetMapping(value = "/topups/{number}/paper.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void paper(HttpServletResponse response, @PathVariable int number) throws IOException {
        var row = find(number);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("Content-Disposition", "inline; filename=\"" + row.name() + ".pdf\"");
        new RequestPaper(house).write(row, response.getOutputStream());
    }

    private TopUpRow find(int number) {
        return house.topUps().find(number).orElseThrow(NotHere::new);
    }
}
