package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.checks.Severity;
import tenths.desk.ExportPrebill;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.desk.PreviewInvoice;
import tenths.desk.RehearseBill;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;
import tenths.store.PrebillRow;
import tenths.store.views.BillList;
import tenths.store.views.InvoiceList;
import tenths.time.TimeEntry;

/// S7: one bill with everything that is to be decided about it.
@Controller
public final class BillPage {
    private final House house;
    private final Frames frames;
    private final OpenPrebill bills;
    private final PreviewInvoice previews;
    private final RehearseBill rehearsals;
    private final BillList list;
    private final InvoiceList invoices;
    private final Readers readers;
    private final Papers papers;
    private final QuestionPages questions;

    BillPage(House house, Frames frames, Readers readers, Papers papers, QuestionPages questions) {
        this.questions = questions;
        this.house = house;
        this.frames = frames;
        this.readers = readers;
        this.papers = papers;
        bills = new OpenPrebill(house);
        previews = new PreviewInvoice(house);
        rehearsals = new RehearseBill(house);
        list = new BillList(house.transactions());
        invoices = new InvoiceList(house.transactions());
    }

    /// The page.
    ///
    /// @param selected the line whose panel is open; null for none
    /// @param numbers of the invoices that it became; none while it is open
    /// @param reviewer by name; blank for nobody
    /// @param rehearsal what the client's portal would do; none where no portal is known
    /// @param questions that are open
    /// @param muted how many clauses of the client are not applied today
    /// @param unwritable why the bill cannot be written in its client's format, each with its repair
    public record Shown(
            OpenPrebill.Opened opened,
            List<BillLine> lines,
            List<BillLine> left,
            @Nullable LinePanel selected,
            BillList.Around around,
            List<String> numbers,
            ZoneId zone,
            Names names,
            Company company,
            String reviewer,
            List<String> unwritable,
            List<RehearsalLine> rehearsal,
            int muted,
            QuestionPages.Shown questions) {
        /// Rules that found something, with how many lines each marks, the heaviest first.
        public Map<BillLine.Tag, Long> chips() {
            return lines.stream()
                    .flatMap(line -> line.tags().stream())
                    .collect(Collectors.groupingBy(
                            tag -> tag,
                            () -> new TreeMap<>(
                                    Comparator.comparing(BillLine.Tag::severity).thenComparing(BillLine.Tag::rule)),
                            Collectors.counting()));
        }

        public boolean open() {
            return opened.row().state().open();
        }

        /// Whether the panel of this line is open.
        public boolean unfolded(BillLine line) {
            return selected != null && selected.line().id().toString().equals(line.id());
        }

        public long count(Severity severity) {
            return opened.prebill().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        public boolean undoable() {
            return opened.history().stream().anyMatch(kept -> !kept.undone());
        }

        public boolean redoable() {
            return !opened.history().isEmpty() && opened.history().getLast().undone();
        }

        /// Findings about the bill as a whole.
        public List<LinePanel.Found> whole() {
            return LinePanel.found(opened, finding -> finding.lines().isEmpty());
        }

        /// Hours billed, without the pieces of expenses.
        public String hours() {
            return Say.units(opened.prebill().lines().stream()
                    .filter(line -> line.work() instanceof TimeEntry)
                    .map(RatedLine::units)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @GetMapping("/bills/{id}")
    ModelAndView show(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String line) {
        var opened = bills.open(id).stream().findFirst().orElseThrow(NotHere::new);
        var names = Names.of(house.transactions());
        return frames.page(
                request,
                "bill",
                new Shown(
                        opened,
                        BillLine.of(opened, opened.prebill().lines()),
                        BillLine.of(opened, opened.prebill().left()),
                        LinePanel.of(opened, line, Frames.csrf(request)),
                        list.around(id, opened.row().state()),
                        invoices.numbersOf(id),
                        house.zone(),
                        names,
                        company(opened.row(), opened.row().version(), user, names),
                        reviewer(opened),
                        unwritable(opened),
                        rehearsal(opened),
                        muted(opened),
                        questions.of(request, id, user)));
    }

    private List<String> unwritable(OpenPrebill.Opened opened) {
        return opened.row().state().open()
                ? previews.preview(opened).stream()
                        .flatMap(preview -> preview.problems().stream())
                        .toList()
                : List.of();
    }

    private List<RehearsalLine> rehearsal(OpenPrebill.Opened opened) {
        return opened.row().state().open()
                ? rehearsals.rehearse(opened).stream()
                        .flatMap(answer -> RehearsalLine.of(answer).stream())
                        .toList()
                : List.of();
    }

    private int muted(OpenPrebill.Opened opened) {
        var client = opened.row().client();
        return house.mutes()
                .inForce(house.today())
                .getOrDefault(client, List.of())
                .size();
    }

    private String reviewer(OpenPrebill.Opened opened) {
        var reviewer = opened.row().hands().reviewer();
        if (reviewer == null) {
            return "";
        }
        var known = house.directory().timekeepers().get(new TimekeeperId(reviewer));
        return known == null ? reviewer : known.name();
    }

    /// Who else has the bill open, and whether somebody changed it meanwhile.
    ///
    /// @param others by name
    /// @param changed since the version that the page shows
    public record Company(List<String> others, boolean changed) {}

    private Company company(PrebillRow row, int version, User user, Names names) {
        var others = row.state().open() ? readers.look(row.id(), user.login()) : List.<String>of();
        return new Company(others.stream().map(names::name).toList(), row.version() != version);
    }

    /// Asked every few seconds by an open page.
    @GetMapping("/bills/{id}/company")
    ModelAndView company(@AuthenticationPrincipal User user, @PathVariable UUID id, @RequestParam int version) {
        var row = house.prebills().find(id).stream().findFirst().orElseThrow(NotHere::new);
        return new ModelAndView("company", "it", company(row, version, user, Names.of(house.transactions())));
    }

    /// The panel of one line, for the page that is open already.
    @GetMapping("/bills/{id}/lines/{line}")
    ModelAndView line(HttpServletRequest request, @PathVariable UUID id, @PathVariable String line) {
        var opened = bills.open(id).stream().findFirst().orElseThrow(NotHere::new);
        var panel = LinePanel.of(opened, line, Frames.csrf(request));
        if (panel == null) {
            throw new NotHere();
        }
        return new ModelAndView("line", Map.of("it", panel, "names", Names.of(house.transactions())));
    }

    /// The invoice as it would be: on paper and as an e-bill.
    ///
    /// @param payer who gets it, by name, where others get invoices, too; else blank
    /// @param paper null where nothing is left on the bill
    /// @param bill likewise
    public record Preview(
            UUID id,
            int version,
            String payer,
            @Nullable Paper paper,
            @Nullable EBillView bill) {}

    @GetMapping("/bills/{id}/preview")
    ModelAndView preview(@PathVariable UUID id) {
        var row = house.prebills().find(id).stream().findFirst().orElseThrow(NotHere::new);
        var all = previews.preview(id);
        var preview = all.isEmpty() ? null : all.getFirst();
        var payer = preview == null || all.size() == 1
                ? ""
                : preview.invoice().client().name();
        var paper = preview == null ? null : papers.keep(id, preview.print());
        var bill = preview == null ? null : EBillView.of(preview);
        return new ModelAndView("preview", "it", new Preview(id, row.version(), payer, paper, bill));
    }

    /// A page of the PDF as an image, for the preview beside the lines.
    @GetMapping("/bills/{id}/pages/{page}.png")
    void page(HttpServletResponse response, @PathVariable UUID id, @PathVariable int page) throws IOException {
        var kept = papers.find(id);
        var paper = kept.isEmpty()
                ? papers.keep(
                        id,
                        previews.preview(id).stream()
                                .findFirst()
                                .orElseThrow(NotHere::new)
                                .print())
                : kept.getFirst();
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "no-store");
        paper.image(page, response.getOutputStream());
    }

    @GetMapping("/bills/{id}/draft.pdf")
    void draft(HttpServletResponse response, @PathVariable UUID id, @RequestParam(defaultValue = "0") int payer)
            throws IOException {
        var preview = previews.preview(id).stream()
                .filter(each -> payer == 0 || each.payer() == payer)
                .findFirst()
                .orElseThrow(NotHere::new);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"draft-" + id + ".pdf\"");
        preview.print().write(response.getOutputStream());
    }

    /// The bill as an Excel workbook, for a reviewer who insists on one.
    @GetMapping("/bills/{id}/draft.xlsx")
    void workbook(HttpServletResponse response, @AuthenticationPrincipal User user, @PathVariable UUID id)
            throws IOException {
        var file = new ExportPrebill(house)
                .export(id, user.login()).stream().findFirst().orElseThrow(NotHere::new);
        response.setContentType(ExportPrebill.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ExportPrebill.fileName(id) + "\"");
        response.getOutputStream().write(file);
    }
}
