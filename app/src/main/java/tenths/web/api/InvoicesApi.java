package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.CreditInvoice;
import tenths.desk.DownloadBill;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.ProveInvoice;
import tenths.jobs.OutboxWorker;
import tenths.store.InvoiceRow;
import tenths.store.Outbox;
import tenths.store.TextChanges;
import tenths.store.views.InvoiceList;

/// Final invoices, their files, and credit notes.
@RestController
@Tag(name = "Invoices")
final class InvoicesApi {
    private static final String LIST = "invoices";

    private final House house;
    private final OutboxWorker outbox;
    private final DownloadBill downloads;
    private final InvoiceList invoices;

    InvoicesApi(House house, OutboxWorker outbox, Archive archive) {
        this.house = house;
        this.outbox = outbox;
        downloads = new DownloadBill(house, archive);
        invoices = new InvoiceList(house.transactions());
    }

    /// An invoice as lists show it.
    ///
    /// @param total without taxes
    /// @param due total and taxes
    /// @param creditNote number of the credit note that took it back; null for none
    /// @param files how many of its files are in the archive
    public record InvoiceSummary(
            String number,
            LocalDate date,
            String client,
            String clientName,
            String matter,
            String matterName,
            String total,
            String due,
            String currency,
            String format,
            @Nullable String creditNote,
            int files,
            Instant finalisedAt) {
        static InvoiceSummary of(InvoiceList.Row row) {
            return new InvoiceSummary(
                    row.number(),
                    row.date(),
                    row.client(),
                    row.clientName(),
                    row.matter(),
                    row.matterName(),
                    Decimals.money(row.total(), row.currency()),
                    Decimals.money(row.owed(), row.currency()),
                    row.currency(),
                    row.profile(),
                    row.creditNote(),
                    row.kept(),
                    row.finalisedAt());
        }
    }

    /// Newest first.
    ///
    /// @param state `credited` or `standing`
    @GetMapping("/api/v1/invoices")
    Page<InvoiceSummary> invoices(
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        if (!List.of("", "credited", "standing").contains(state)) {
            throw Refusal.faulty("state", "\"" + state + "\" is not known.", "Send credited or standing.");
        }
        var place = Cursor.read(LIST, cursor, 1);
        var filter = new InvoiceList.Filter(text, client, state);
        var rows = invoices.before(filter, place.atBeginning() ? "" : place.text(0), Page.limit(limit) + 1);
        return Page.of(LIST, rows, limit, row -> List.of(row.number()), InvoiceSummary::of);
    }

    /// A file of an invoice in the archive.
    ///
    /// @param kind the invoice's format, for example `LEDES1998B`, `OWN` for a layout of the firm's own, or `PDF`
    public record BillFile(String kind, String fileName, String sha256, long sizeBytes) {
        static BillFile of(Outbox.Kept kept) {
            return new BillFile(kept.kind(), kept.fileName(), kept.sha256(), kept.sizeBytes());
        }
    }

    /// What settles an invoice that is paid early.
    ///
    /// @param days behind the date of the invoice
    /// @param until the last of them
    /// @param pay of what is due
    public record EarlyPayment(int days, LocalDate until, String percent, String pay) {}

    /// The credit note that took an invoice back.
    public record Credit(String number, LocalDate date, String reason, String by) {}

    /// The format profile as it stood when the invoice became final.
    ///
    /// @param version 0 for a profile of the product; null where the invoice is older than frozen profiles
    /// @param sha256 of its whole text
    /// @param layout of the firm's own, for the format `OWN`; else null
    public record Profile(
            String name,
            @Nullable Integer version,
            @Nullable String sha256,
            @Nullable Layout layout) {
        static Profile of(InvoiceRow.Profile kept) {
            var own = kept.layout();
            var layout = own == null ? null : new Layout(own.name(), own.version());
            return new Profile(kept.name(), kept.version(), kept.sha256(), layout);
        }
    }

    /// A version of a layout of the firm's own.
    public record Layout(String name, int version) {}

    /// A final invoice; nothing in it ever changes, only files and a credit note are added.
    ///
    /// @param format in which its e-bill is written, for example `LEDES98BI`, or `OWN`
    /// @param profile its e-bill was written with
    /// @param prebill it was made of
    /// @param engine version of Tenths that made it
    /// @param total without taxes
    /// @param due total and taxes
    /// @param textChanges words that its e-bill says otherwise, because the format cannot carry them
    public record Invoice(
            String number,
            LocalDate date,
            LocalDate from,
            LocalDate to,
            String client,
            String clientName,
            String matter,
            String matterName,
            String fees,
            String expenses,
            String total,
            String taxes,
            String due,
            String currency,
            String format,
            Profile profile,
            UUID prebill,
            String finalisedBy,
            Instant finalisedAt,
            String engine,
            List<EarlyPayment> earlyPayment,
            List<Line> lines,
            List<TextChange> textChanges,
            List<BillFile> files,
            @Nullable Credit credit) {}

    @GetMapping("/api/v1/invoices/{number}")
    Invoice invoice(@PathVariable String number) {
        var row = find(number);
        var invoice = row.invoice();
        return new Invoice(
                invoice.number(),
                invoice.date(),
                invoice.period().start(),
                invoice.period().end(),
                invoice.client().id(),
                invoice.client().name(),
                invoice.matter().id().value(),
                invoice.matter().name(),
                Decimals.money(invoice.fees()),
                Decimals.money(invoice.expenses()),
                Decimals.money(invoice.total()),
                Decimals.money(invoice.tax()),
                Decimals.money(invoice.due()),
                invoice.currency().getCurrencyCode(),
                row.origin().profile().format(),
                Profile.of(row.origin().profile()),
                row.prebill(),
                row.origin().finalisedBy(),
                row.origin().finalisedAt(),
                row.origin().engine(),
                early(invoice),
                invoice.lines().stream().map(Line::of).toList(),
                new TextChanges(house.transactions())
                        .of(row.id()).stream().map(TextChange::of).toList(),
                files(row),
                invoices.credit(row.id()).stream()
                        .map(note -> new Credit(note.number(), note.date(), note.reason(), note.by()))
                        .findFirst()
                        .orElse(null));
    }

    private static List<EarlyPayment> early(tenths.invoicing.Invoice invoice) {
        return invoice.early().stream()
                .map(offer -> new EarlyPayment(
                        offer.days(),
                        offer.until(invoice.date()),
                        offer.percent().toPlainString(),
                        Decimals.money(offer.paying(invoice.due()))))
                .toList();
    }

    private InvoiceRow find(String number) {
        return house.invoices().find(number).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no invoice " + number + "."));
    }

    private List<BillFile> files(InvoiceRow row) {
        return house.outbox().kept(row.id()).stream().map(BillFile::of).toList();
    }

    /// The files of an invoice that are in the archive.
    public record Files(List<BillFile> items) {}

    @GetMapping("/api/v1/invoices/{number}/files")
    Files files(@PathVariable String number) {
        return new Files(files(find(number)));
    }

    /// The bytes as they were archived, compared with the hash that was kept.
    ///
    /// @param kind the invoice's format, for example `LEDES1998B`, `OWN` for a layout of the firm's own, or `PDF`
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping(
            value = "/api/v1/invoices/{number}/files/{kind}",
            produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_XML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    void download(
            HttpServletResponse response,
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @PathVariable String kind)
            throws IOException {
        var kinds = DownloadBill.kinds(find(number));
        if (!kinds.contains(kind)) {
            throw Refusal.notFound("There is no file " + kind + ". Ask for one of " + String.join(", ", kinds) + ".");
        }
        switch (downloads.download(number, kind, user.login())) {
            case DownloadBill.Outcome.Handed(var bytes, var _, var fileName) -> {
                response.setContentType(Media.of(kind));
                var plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + plain + "\"");
                Channels.newChannel(response.getOutputStream()).write(bytes);
            }
            case DownloadBill.Outcome.Unavailable(var reason) ->
                throw Refusal.of(Problem.Kind.NOT_YET, List.of(Fault.of(reason)));
            case DownloadBill.Outcome.Unknown _ -> throw Refusal.notFound("There is no invoice " + number + ".");
        }
    }

    /// Everything that proves an invoice as one text: its lines with their traces, the hashes of its files, and every
    /// event about it from the house book, which is verified on the way.
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @GetMapping(value = "/api/v1/invoices/{number}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    void proof(HttpServletResponse response, @PathVariable String number) throws IOException {
        var row = find(number);
        response.setContentType("text/plain;charset=UTF-8");
        new ProveInvoice(house).prove(row, response.getOutputStream());
    }

    /// @param archived how many files
    /// @param waiting how many wait for another try
    public record Archived(long archived, long waiting) {}

    /// Makes and archives the files that are due now.
    @PostMapping("/api/v1/invoices/files")
    Archived archive() {
        var archived = outbox.drain(Progress.SILENT);
        return new Archived(archived, house.outbox().waiting());
    }

    /// @param reason for the client and the record
    /// @param billAgain whether a new prebill is made of the work at once, with the old decisions on it; for one
    ///     of several shares, whether that share is billed again
    public record CreditRequest(String reason, boolean billAgain) {}

    /// @param prebill the new one; null where the work only waits
    /// @param invoice the new one where a payer's share was billed again; else null
    public record Credited(
            String creditNote,
            @Nullable UUID prebill,
            @Nullable String invoice) {}

    /// Takes an invoice back as a whole.
    @PostMapping("/api/v1/invoices/{number}/credit")
    Credited credit(@AuthenticationPrincipal User user, @PathVariable String number, @RequestBody CreditRequest asked) {
        var known = find(number).invoice().number();
        var outcome = new CreditInvoice(house).credit(known, asked.reason().strip(), asked.billAgain(), user.login());
        return switch (outcome) {
            case CreditInvoice.Outcome.Credited(var note, var prebills, var again) ->
                new Credited(
                        note,
                        prebills.isEmpty() ? null : prebills.getFirst(),
                        again.isEmpty() ? null : again.getFirst());
            case CreditInvoice.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
        };
    }
}
