package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.ExportPrebill;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.desk.PreviewInvoice;
import tenths.store.Decisions;
import tenths.store.PrebillRow.State;
import tenths.store.views.BillList;
import tenths.store.views.BillList.Only;
import tenths.store.views.InvoiceList;
import tenths.store.views.RecordList;

/// Prebills to be read: the list, and one with everything that is to be decided about it.
@RestController
@Tag(name = "Prebills")
final class PrebillsApi {
    private static final String LIST = "prebills";

    private final House house;
    private final OpenPrebill open;
    private final PreviewInvoice previews;
    private final BillList bills;
    private final InvoiceList invoices;
    private final RecordList book;

    PrebillsApi(House house) {
        this.house = house;
        open = new OpenPrebill(house);
        previews = new PreviewInvoice(house);
        bills = new BillList(house.transactions());
        invoices = new InvoiceList(house.transactions());
        book = new RecordList(house.transactions());
    }

    static Refusal unknown(UUID id) {
        return Refusal.notFound("There is no prebill " + id + ".");
    }

    /// @param state one or several; all if there is none
    /// @param only `findings`, `open` (some wait for an answer), `warned`, `clean` (none waits for an answer),
    ///     `spotless` (nothing was found) or `changed` (what is billed is not what was worked)
    @GetMapping("/api/v1/prebills")
    Page<PrebillSummary> prebills(
            @RequestParam(required = false) @Nullable List<State> state,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var states = state == null || state.isEmpty() ? Arrays.asList(State.values()) : state;
        var filter = new BillList.Filter(states, text, client, only(only));
        var rows = bills.after(filter, place(cursor), Page.limit(limit) + 1);
        return Page.of(
                LIST,
                rows,
                limit,
                row -> List.of(
                        row.client(),
                        row.matter(),
                        row.end().toString(),
                        row.id().toString()),
                PrebillSummary::of);
    }

    private static Only only(String word) {
        return Arrays.stream(Only.values())
                .filter(only -> only.name().equalsIgnoreCase(word.isEmpty() ? Only.ALL.name() : word))
                .findFirst()
                .orElseThrow(() -> Refusal.faulty(
                        "only",
                        "\"" + word + "\" is not known.",
                        "Send findings, open, warned, clean, spotless or changed."));
    }

    private static BillList.Place place(String cursor) {
        var place = Cursor.read(LIST, cursor, 4);
        return place.atBeginning()
                ? BillList.Place.START
                : new BillList.Place(place.text(0), place.text(1), place.made(2, Reading::day), place.id(3));
    }

    /// How many bills stand where.
    public record Counts(Map<String, Integer> states) {}

    @GetMapping("/api/v1/prebills/counts")
    Counts counts() {
        var states = new TreeMap<String, Integer>();
        Arrays.asList(State.values()).forEach(state -> states.put(state.name(), 0));
        bills.counts().forEach((state, count) -> states.put(state.name(), count));
        return new Counts(states);
    }

    /// A decision that was taken.
    ///
    /// @param undone it was taken back and does not count
    public record TakenDecision(int number, Change decision, String reason, String by, Instant at, boolean undone) {
        static TakenDecision of(Decisions.Kept kept) {
            var decision = kept.decision();
            return new TakenDecision(
                    decision.number(),
                    Change.of(decision.adjustment()),
                    decision.reason(),
                    decision.by(),
                    decision.at(),
                    kept.undone());
        }
    }

    /// A prebill, computed anew from its work, its decisions and today's agreements and rules.
    ///
    /// @param invoice number of the invoice that it became; null while it is open
    /// @param invoices the numbers of all, one for each payer and for each share that was billed again
    /// @param shares what each payer would owe; none where one client pays all
    /// @param guidelines name and version of the client's rules it is checked with; null for none
    /// @param deal steps from the lines to what would be owed; none at hourly rates alone
    /// @param left lines that a decision took off this bill
    /// @param late work that arrived after it was prepared
    /// @param findings open ones
    /// @param overruled findings that a decision answered
    /// @param decisions all of them, the undone ones too
    public record Prebill(
            PrebillSummary summary,
            @Nullable String invoice,
            List<String> invoices,
            List<SplitsApi.Share> shares,
            @Nullable String guidelines,
            List<Line> lines,
            List<FeeDealsApi.DealStep> deal,
            List<Line> left,
            List<Line> late,
            List<OpenFinding> findings,
            List<OpenFinding> overruled,
            List<TakenDecision> decisions) {}

    @GetMapping("/api/v1/prebills/{id}")
    Prebill prebill(@PathVariable UUID id) {
        var row = bills.find(id).stream().findFirst().orElseThrow(() -> unknown(id));
        var opened = open.open(id).getFirst();
        var prebill = opened.prebill();
        var pack = opened.pack();
        var numbers = invoices.numbersOf(id);
        return new Prebill(
                PrebillSummary.of(row),
                numbers.stream().findFirst().orElse(null),
                numbers,
                SplitsApi.Share.of(opened.shares()),
                pack == null ? null : pack.name() + " v" + pack.version(),
                Line.of(prebill.lines()),
                FeeDealsApi.steps(prebill.settlement()),
                Line.of(prebill.left()),
                Line.of(opened.late()),
                prebill.findings().stream()
                        .map(finding -> OpenFinding.of(finding, prebill.lines()))
                        .toList(),
                prebill.overridden().stream()
                        .map(finding -> OpenFinding.of(finding, List.of()))
                        .toList(),
                opened.history().stream().map(TakenDecision::of).toList());
    }

    /// What the house book says about a bill, newest first.
    @GetMapping("/api/v1/prebills/{id}/events")
    Page<RecordApi.Event> events(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        if (bills.find(id).isEmpty()) {
            throw unknown(id);
        }
        var filter = new RecordList.Filter(id.toString(), "", "", null, null, null);
        return RecordApi.page(book, filter, cursor, limit, house.zone());
    }

    /// The invoice as it would be.
    ///
    /// @param format profile of its e-bill
    /// @param kind in which it is written, for example `LEDES98BI`, or `OWN`; blank where there is no such profile
    /// @param layout of the firm's own, with its version; blank for a format of the product
    /// @param ledes its e-bill as text; blank where it cannot be written
    /// @param problems why it cannot be written, each with its repair
    /// @param textChanges words that the e-bill says otherwise, because the format cannot carry them
    public record Preview(
            String total,
            String currency,
            String format,
            String kind,
            String layout,
            String ledes,
            List<String> problems,
            List<TextChange> textChanges) {
        static Preview of(PreviewInvoice.Preview preview) {
            return new Preview(
                    Decimals.money(preview.invoice().total()),
                    preview.invoice().currency().getCurrencyCode(),
                    preview.profile(),
                    preview.format(),
                    preview.layout(),
                    preview.ledes(),
                    preview.problems(),
                    preview.changes().stream().map(TextChange::of).toList());
        }
    }

    /// @param payer place in the agreement where several share the bill; 0 for the first who gets an invoice
    @GetMapping("/api/v1/prebills/{id}/preview")
    Preview preview(@PathVariable UUID id, @RequestParam(defaultValue = "0") int payer) {
        return Preview.of(previewed(id, payer));
    }

    private PreviewInvoice.Preview previewed(UUID id, int payer) {
        return previews.preview(id).stream()
                .filter(preview -> payer == 0 || preview.payer() == payer)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no prebill " + id + " with anything left on it."));
    }

    /// The invoice as it would be, on paper.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(value = "/api/v1/prebills/{id}/draft.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void draft(HttpServletResponse response, @PathVariable UUID id, @RequestParam(defaultValue = "0") int payer)
            throws IOException {
        var preview = previewed(id, payer);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("Content-Disposition", "attachment; filename=\"draft-" + id + ".pdf\"");
        preview.print().write(response.getOutputStream());
    }

    /// The bill as an Excel workbook, for a reviewer who insists on one; the house book keeps who took it.
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ExportPrebill.MEDIA_TYPE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(value = "/api/v1/prebills/{id}/draft.xlsx", produces = ExportPrebill.MEDIA_TYPE)
    void workbook(HttpServletResponse response, @AuthenticationPrincipal User user, @PathVariable UUID id)
            throws IOException {
        var file = new ExportPrebill(house)
                .export(id, user.login()).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("There is no prebill " + id + "."));
        response.setContentType(ExportPrebill.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ExportPrebill.fileName(id) + "\"");
        response.getOutputStream().write(file);
    }
}
