package tenths.web.papers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.checks.LineId;
import tenths.desk.House;
import tenths.desk.papers.KeepReceipt;
import tenths.desk.papers.ReceiptWish;
import tenths.store.papers.Receipts;
import tenths.web.NotHere;
import tenths.web.Notices;
import tenths.web.Say;

/// Receipts on the line of an expense: kept, handed out, withdrawn.
@Controller
public final class ReceiptActs {
    private final House house;
    private final Archive archive;
    private final Notices notices;
    private final KeepReceipt keeping;

    ReceiptActs(House house, Archive archive, Notices notices) {
        this.house = house;
        this.archive = archive;
        this.notices = notices;
        keeping = new KeepReceipt(house, archive);
    }

    @PostMapping("/bills/{bill}/lines/{line}/receipts")
    String keep(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID bill,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String paid,
            @RequestParam MultipartFile file)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var outcome = keeping.keep(work(line), new ReceiptWish(paid, name), file.getBytes(), user.login());
        return told(request, outcome, "The receipt is kept.", bill, line);
    }

    @PostMapping("/bills/{bill}/lines/{line}/receipts/{receipt}/withdrawal")
    String withdraw(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID bill,
            @PathVariable String line,
            @PathVariable UUID receipt,
            @RequestParam(defaultValue = "") String reason) {
        var row = find(line, receipt);
        return told(request, keeping.withdraw(row.id(), reason, user.login()), "It counts no more.", bill, line);
    }

    private String told(HttpServletRequest request, KeepReceipt.Outcome outcome, String done, UUID bill, String line) {
        switch (outcome) {
            case KeepReceipt.Outcome.Kept(var _, var bills) ->
                notices.good(
                        request,
                        done + (bills == 0 ? "" : " " + Say.count(bills, "bill", "bills") + " checked again."));
            case KeepReceipt.Outcome.Refused(var reasons) -> notices.bad(request, reasons);
        }
        return "redirect:/bills/" + bill + "?line=" + line;
    }

    /// The paper, as it was handed in.
    @GetMapping("/bills/{bill}/lines/{line}/receipts/{receipt}")
    void paper(HttpServletResponse response, @PathVariable String line, @PathVariable UUID receipt) throws IOException {
        var file = find(line, receipt).file();
        if (file == null) {
            throw new NotHere();
        }
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        try {
            response.getOutputStream().write(archive.get(Key.ofPaper(file.name(), file.sha256())));
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("the archive does not give the receipt back", failure);
        }
    }

    private Receipts.Row find(String line, UUID receipt) {
        var work = work(line);
        return house.receipts()
                .find(receipt)
                .filter(row -> row.work().equals(work))
                .orElseThrow(NotHere::new);
    }

    private static UUID work(String line) {
        try {
            return LineId.of(line).work();
        } catch (IllegalArgumentException noLine) {
            throw new NotHere();
        }
    }
}
