package tenths.web.approvals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.JudgedBills;
import tenths.desk.approvals.AskClient;
import tenths.desk.approvals.KeepDocument;
import tenths.desk.approvals.RecordApproval;
import tenths.firm.ClientId;
import tenths.jobs.Tasks;
import tenths.store.approvals.ApprovalRow;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;

/// What a biller does with the register of approvals. Open bills of the client are checked again after each change.
@Controller
public final class ApprovalActs {
    private final House house;
    private final ApprovalPages pages;
    private final Notices notices;
    private final Tasks tasks;
    private final RecordApproval recording;
    private final AskClient asking;
    private final KeepDocument keeping;

    ApprovalActs(House house, Archive archive, ApprovalPages pages, Notices notices, Tasks tasks) {
        this.house = house;
        this.pages = pages;
        this.notices = notices;
        this.tasks = tasks;
        recording = new RecordApproval(house);
        asking = new AskClient(house);
        keeping = new KeepDocument(house, archive);
    }

    /// @param act `record`, or `ask` the client
    @PostMapping("/approvals")
    ModelAndView add(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            ApprovalForm form,
            @RequestParam String act) {
        return act.equals("ask") ? ask(request, user, form) : record(request, user, form);
    }

    private ModelAndView ask(HttpServletRequest request, User user, ApprovalForm form) {
        return switch (asking.ask(form.wish(), user.login())) {
            case AskClient.Outcome.Refused(var reasons) -> pages.form(request, form, reasons);
            case AskClient.Outcome.Asked(var id, var _) -> {
                notices.good(request, "It waits for the client's answer. Copy the letter and send it.");
                yield new ModelAndView("redirect:/approvals/requests/" + id);
            }
        };
    }

    private ModelAndView record(HttpServletRequest request, User user, ApprovalForm form) {
        return switch (recording.record(form.wish(), form.grant(), form.request(), user.login())) {
            case RecordApproval.Outcome.Refused(var reasons) -> pages.form(request, form, reasons);
            case RecordApproval.Outcome.Recorded(var _, var number, var client) -> {
                var back = form.bill() == null ? "/approvals/" + number : "/bills/" + form.bill();
                yield new ModelAndView(recheck(client, "Approval " + number + " is recorded.", back, user));
            }
        };
    }

    private String recheck(ClientId client, String what, String back, User user) {
        var bills = JudgedBills.of(house, List.of(client));
        var task = tasks.start(user.login(), "Check bills: " + what, progress -> {
            var checked = new CheckAgain(house).check(bills, user.login(), progress);
            var lines = List.of(what, Say.count(checked, "bill", "bills") + " checked again.");
            return new Tasks.Result(true, lines, back);
        });
        return "redirect:/tasks/" + task;
    }

    @PostMapping("/approvals/{number}/withdrawal")
    String withdraw(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable int number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String reason) {
        var row = find(number);
        return ended(request, row, recording.withdraw(row.id(), day, reason, user.login()), user);
    }

    @PostMapping("/approvals/{number}/slip")
    String takeBack(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable int number) {
        var row = find(number);
        return ended(request, row, recording.takeBack(row.id(), user.login()), user);
    }

    private String ended(HttpServletRequest request, ApprovalRow row, List<String> problems, User user) {
        var page = "/approvals/" + row.number();
        if (!problems.isEmpty()) {
            notices.bad(request, problems);
            return "redirect:" + page;
        }
        return recheck(row.terms().client(), "Approval " + row.number() + " is withdrawn.", page, user);
    }

    @PostMapping("/approvals/{number}/documents")
    String document(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable int number,
            @RequestParam MultipartFile file)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        told(
                request,
                keeping.keep(find(number).id(), name, file.getBytes(), user.login()),
                "The document is kept; it cannot be changed.");
        return "redirect:/approvals/" + number;
    }

    @PostMapping("/approvals/requests/{id}/refusal")
    String refused(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String words) {
        told(request, asking.refused(id, day, words, user.login()), "The client's no is written down.");
        return "redirect:/approvals/requests/" + id;
    }

    private void told(HttpServletRequest request, List<String> problems, String done) {
        if (problems.isEmpty()) {
            notices.good(request, done);
        } else {
            notices.bad(request, problems);
        }
    }

    private ApprovalRow find(int number) {
        return house.approvals().find(number).orElseThrow(NotHere::new);
    }
}
