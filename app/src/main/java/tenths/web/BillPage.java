package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.checks.Severity;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.desk.PreviewInvoice;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;
import tenths.rates.RatedLine;
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
    private final BillList list;
    private final InvoiceList invoices;

    BillPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
        bills = new OpenPrebill(house);
        previews = new PreviewInvoice(house);
        list = new BillList(house.transactions());
        invoices = new InvoiceList(house.transactions());
    }

    /// The page.
    ///
    /// @param selected the line whose panel is open; null for none
    /// @param number of the invoice that it became; blank while it is open
    public record Shown(
            OpenPrebill.Opened opened,
            List<BillLine> lines,
            List<BillLine> left,
            @Nullable LinePanel selected,
            BillList.Around around,
            String number,
            ZoneId zone) {
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
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String line) {
        var opened = bills.open(id).stream().findFirst().orElseThrow(NotHere::new);
        var number = invoices.numberOf(id).stream().findFirst().orElse("");
        return frames.page(
                request,
                "bill",
                new Shown(
                        opened,
                        BillLine.of(opened, opened.prebill().lines()),
                        BillLine.of(opened, opened.prebill().left()),
                        LinePanel.of(opened, line, Frames.csrf(request)),
                        list.around(id, opened.row().state()),
                        number,
                        house.zone()));
    }

    /// The panel of one line, for the page that is open already.
    @GetMapping("/bills/{id}/lines/{line}")
    ModelAndView line(HttpServletRequest request, @PathVariable UUID id, @PathVariable String line) {
        var opened = bills.open(id).stream().findFirst().orElseThrow(NotHere::new);
        var panel = LinePanel.of(opened, line, Frames.csrf(request));
        if (panel == null) {
            throw new NotHere();
        }
        return new ModelAndView("line", "it", panel);
    }

    /// The invoice as it would be: its e-bill as text.
    public record Preview(UUID id, PreviewInvoice.@Nullable Preview preview, int pages, List<String> ledes) {}

    @GetMapping("/bills/{id}/preview")
    ModelAndView preview(@PathVariable UUID id) throws IOException {
        var preview = previews.preview(id).stream().findFirst().orElse(null);
        var pages = preview == null ? 0 : PaperPages.of(preview.invoice()).count();
        var ledes =
                preview == null ? List.<String>of() : preview.ledes().lines().toList();
        return new ModelAndView("preview", "it", new Preview(id, preview, pages, ledes));
    }

    /// A page of the PDF as an image, for the preview beside the lines.
    @GetMapping("/bills/{id}/pages/{page}.png")
    void page(HttpServletResponse response, @PathVariable UUID id, @PathVariable int page) throws IOException {
        var preview = previews.preview(id).stream().findFirst().orElseThrow(NotHere::new);
        response.setContentType("image/png");
        PaperPages.of(preview.invoice()).image(page, response.getOutputStream());
    }

    @GetMapping("/bills/{id}/draft.pdf")
    void draft(HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var preview = previews.preview(id).stream().findFirst().orElseThrow(NotHere::new);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"draft-" + id + ".pdf\"");
        PdfInvoice.write(preview.invoice(), PdfStyle.PLAIN, response.getOutputStream());
    }
}
