package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.BillShareAgain;
import tenths.desk.CreditInvoice;
import tenths.desk.DownloadBill;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.ProveInvoice;
import tenths.firm.Client;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Tasks;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceRow;
import tenths.store.Outbox;
import tenths.store.TextChanges;
import tenths.store.papers.Objections;
import tenths.store.views.InvoiceList;
import tenths.web.api.Media;

/// Final invoices: found, shown line by line with their traces, downloaded, taken back.
@Controller
public final class InvoicePages {
    private static final int PAGE = 100;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final OutboxWorker outbox;
    private final DownloadBill downloads;
    private final InvoiceList invoices;
    private final SavedViewPages views;

    InvoicePages(
            House house,
            Frames frames,
            Notices notices,
            Tasks tasks,
            OutboxWorker outbox,
            Archive archive,
            SavedViewPages views) {
        this.views = views;
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        this.outbox = outbox;
        downloads = new DownloadBill(house, archive);
        invoices = new InvoiceList(house.transactions());
    }

    /// @param due files that are not archived yet
    public record Shown(
            InvoiceList.Filter filter,
            List<Client> clients,
            List<InvoiceList.Row> rows,
            List<InvoiceList.Sum> sums,
            int page,
            int all,
            long due,
            String query,
            Views views) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    @GetMapping("/invoices")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new InvoiceList.Filter(text, client, state);
        var sums = invoices.sums(filter);
        var all = sums.stream().mapToInt(InvoiceList.Sum::invoices).sum();
        var at = Math.clamp(page, 1, Math.max(1, (all + PAGE - 1) / PAGE));
        var query = Links.to("/invoices", Map.of("text", text, "client", client, "state", state));
        return frames.page(
                request,
                "invoices",
                new Shown(
                        filter,
                        List.copyOf(house.directory().clients().values()),
                        invoices.rows(filter, (at - 1) * PAGE, PAGE),
                        sums,
                        at,
                        all,
                        house.outbox().waiting(),
                        query,
                        views.of(user, "/invoices", query)));
    }

    @GetMapping("/invoices.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String state)
            throws IOException {
        Sheet.download(response, "invoices", sheet -> {
            sheet.row(
                    "Number",
                    "Date",
                    "Client",
                    "Client name",
                    "Matter",
                    "Matter name",
                    "Total",
                    "Owed",
                    "Currency",
                    "Format",
                    "Credit note");
            for (var row : invoices.rows(new InvoiceList.Filter(text, client, state), 0, Integer.MAX_VALUE)) {
                sheet.row(
                        row.number(),
                        row.date(),
                        row.client(),
                        row.clientName(),
                        row.matter(),
                        row.matterName(),
                        Sheet.decimal(row.total(), row.currency()),
                        Sheet.decimal(row.owed(), row.currency()),
                        row.currency(),
                        row.profile(),
                        row.creditNote());
            }
        });
    }

    /// Makes the files that are due now.
    @PostMapping("/invoices/files")
    String files(@AuthenticationPrincipal User user) {
        var task = tasks.start(user.login(), "Archive the files that are due", this::drained);
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result drained(Progress progress) {
        var files = outbox.drain(progress);
        var left = house.outbox().waiting();
        return new Tasks.Result(
                left == 0,
                left == 0
                        ? List.of(Say.count(files, "file", "files") + " archived.")
                        : List.of(
                                Say.count(files, "file", "files") + " archived.",
                                Say.count(left, "file waits", "files wait")
                                        + " for another try; the record says what the archive answered."),
                "/invoices");
    }

    /// One invoice.
    ///
    /// @param credit the credit note that took it back, or none
    /// @param changes words that its e-bill says otherwise
    /// @param deals the fee deal that it was settled with; none at hourly rates alone
    /// @param shared the whole bill where it is the share of one payer
    /// @param returned lines that the client sent back
    /// @param reduced what the client took off
    public record One(
            InvoiceRow row,
            List<Outbox.Kept> files,
            List<InvoiceList.Credited> credit,
            List<EBillView.Changed> changes,
            List<InvoiceDeals.Frozen> deals,
            SharedInvoice shared,
            List<Objections.Returned> returned,
            List<Objections.Reduced> reduced,
            ZoneId zone) {}

    @GetMapping("/invoices/{number}")
    ModelAndView one(HttpServletRequest request, @PathVariable String number) {
        var row = house.invoices().find(number).stream().findFirst().orElseThrow(NotHere::new);
        var changes = new TextChanges(house.transactions())
                .of(row.id()).stream().map(EBillView.Changed::of).toList();
        var one = new One(
                row,
                house.outbox().kept(row.id()),
                invoices.credit(row.id()),
                changes,
                house.invoiceDeals().of(row.id()),
                SharedInvoice.of(house, row),
                house.objections().returned(row.id()),
                house.objections().reduced(row.id()),
                house.zone());
        return frames.page(request, "invoice", one);
    }

    /// Everything that proves the invoice, in one file.
    @GetMapping("/invoices/{number}/proof")
    void proof(HttpServletResponse response, @PathVariable String number) throws IOException {
        var row = house.invoices().find(number).stream().findFirst().orElseThrow(NotHere::new);
        var plain = number.replaceAll("[^A-Za-z0-9._-]", "_");
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"proof-" + plain + ".txt\"");
        new ProveInvoice(house).prove(row, response.getOutputStream());
    }

    @GetMapping("/invoices/{number}/files/{kind}")
    void file(
            HttpServletResponse response,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @PathVariable String kind)
            throws IOException {
        switch (downloads.download(number, kind, user.login())) {
            case DownloadBill.Outcome.Handed(var bytes, var _, var fileName) -> {
                response.setContentType(Media.of(kind));
                response.setHeader("Content-Disposition", "attachment; filename=\"" + plain(fileName) + "\"");
                Channels.newChannel(response.getOutputStream()).write(bytes);
            }
            case DownloadBill.Outcome.Unavailable(var reason) ->
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), reason);
            case DownloadBill.Outcome.Unknown _ -> throw new NotHere();
        }
    }

    private static String plain(String fileName) {
        return fileName.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    @PostMapping("/invoices/{number}/credit")
    String credit(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean again) {
        return switch (new CreditInvoice(house).credit(number, reason.strip(), again, user.login())) {
            case CreditInvoice.Outcome.Credited credited -> credited(request, number, credited);
            case CreditInvoice.Outcome.Refused(var reasons) -> {
                notices.bad(request, reasons);
                yield "redirect:/invoices/" + number;
            }
        };
    }

    private String credited(HttpServletRequest request, String number, CreditInvoice.Outcome.Credited credited) {
        var line = "Credit note " + credited.number() + " takes invoice " + number + " back.";
        if (!credited.invoices().isEmpty()) {
            notices.good(request, line + " This is the same share under its new number.");
            return "redirect:/invoices/" + credited.invoices().getFirst();
        }
        if (!credited.prebills().isEmpty()) {
            notices.good(request, line + " Here is its new bill.");
            return "redirect:/bills/" + credited.prebills().getFirst();
        }
        var stands = house.invoices().find(number).stream()
                .flatMap(row -> house.sharedBills().issued(row.prebill()).stream())
                .anyMatch(share -> !share.credited());
        notices.good(
                request,
                line
                        + (stands
                                ? " Its work stays on the bill, since other payers' shares stand."
                                : " Its work waits for the next run."));
        return "redirect:/invoices/" + number;
    }

    /// Bills a payer's share again that a credit note took back.
    @PostMapping("/invoices/{number}/share")
    String shareAgain(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable String number) {
        return switch (new BillShareAgain(house).bill(number, user.login())) {
            case BillShareAgain.Outcome.Billed(var made) -> {
                notices.good(request, "The share of invoice " + number + " is billed again.");
                yield "redirect:/invoices/" + made;
            }
            case BillShareAgain.Outcome.Refused(var reasons) -> {
                notices.bad(request, reasons);
                yield "redirect:/invoices/" + number;
            }
        };
    }
}
