package tenths.web.papers;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.papers.ObjectionWish;
import tenths.desk.papers.RecordObjection;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;

/// What the client objected to on an invoice: lines that it sent back, amounts that it took off, appeals.
@Controller
public final class ObjectionActs {
    private final Notices notices;
    private final RecordObjection recording;

    ObjectionActs(House house, Notices notices) {
        this.notices = notices;
        recording = new RecordObjection(house);
    }

    @PostMapping("/invoices/{number}/objections/lines")
    String sentBack(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason) {
        var wish = new ObjectionWish.SentBack(line, day, reason);
        return told(request, number, recording.record(number, wish, user.login()));
    }

    @PostMapping("/invoices/{number}/objections/reductions")
    String takenOff(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until) {
        var wish = new ObjectionWish.TakenOff(amount, day, code, reason, until);
        return told(request, number, recording.record(number, wish, user.login()));
    }

    @PostMapping("/invoices/{number}/objections/{objection}/appeal")
    String appeal(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @PathVariable int objection,
            @RequestParam(defaultValue = "") String day) {
        return told(request, number, recording.appeal(number, objection, day, user.login()));
    }

    @PostMapping("/invoices/{number}/objections/{objection}/withdrawal")
    String withdraw(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @PathVariable int objection,
            @RequestParam(defaultValue = "") String reason) {
        return told(request, number, recording.withdraw(number, objection, reason, user.login()));
    }

    private String told(HttpServletRequest request, String number, RecordObjection.Outcome outcome) {
        switch (outcome) {
            case RecordObjection.Outcome.Recorded(var _, var bills) ->
                notices.good(
                        request,
                        bills == 0
                                ? "Recorded. No bill of the matter is open."
                                : "Recorded. " + Say.count(bills, "open bill", "open bills") + " checked again.");
            case RecordObjection.Outcome.Refused(var reasons) -> notices.bad(request, reasons);
            case RecordObjection.Outcome.Unknown() -> throw new NotHere();
        }
        return "redirect:/invoices/" + number;
    }
}
