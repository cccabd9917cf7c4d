package tenths.web.approvals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.desk.House;
import tenths.firm.Client;
import tenths.firm.Timekeeper;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Means;
import tenths.guidelines.approvals.Terms;
import tenths.store.approvals.ApprovalDocuments;
import tenths.store.approvals.ApprovalRequests;
import tenths.store.approvals.ApprovalRow;
import tenths.store.approvals.ApprovalUses;
import tenths.web.Frames;
import tenths.web.NotHere;
import tenths.web.Sheet;

/// The register of approvals: what clients approved, what they were asked, and what rests on it.
@Controller
public final class ApprovalPages {
    private static final int MOST_USES = 500;

    private final House house;
    private final Archive archive;
    private final Frames frames;

    ApprovalPages(House house, Archive archive, Frames frames) {
        this.house = house;
        this.archive = archive;
        this.frames = frames;
    }

    @GetMapping("/approvals")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new ApprovalFilter(kind, client, matter, text, day);
        return frames.page(request, "approvals/list", ApprovalList.of(house, filter, page));
    }

    @GetMapping("/approvals.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day)
            throws IOException {
        var list = ApprovalList.of(house, new ApprovalFilter(kind, client, matter, text, day), 1);
        Sheet.download(response, "approvals", sheet -> {
            sheet.row(
                    "number",
                    "client",
                    "kind",
                    "matter",
                    "timekeeper",
                    "codes",
                    "from",
                    "until",
                    "amount",
                    "hours",
                    "purpose",
                    "approved by",
                    "approved on",
                    "means",
                    "reference",
                    "left",
                    "state");
            list.all().forEach(row -> write(sheet, row, list));
        });
    }

    private static void write(Sheet sheet, ApprovalRow row, ApprovalList list) {
        var form = new ApprovalForm(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                .asked(row.terms(), row.id());
        var grant = row.grant();
        sheet.row(
                row.number(),
                form.client(),
                row.terms().kind().words(),
                form.matter(),
                form.timekeeper(),
                form.codes(),
                form.from(),
                form.until(),
                form.amount(),
                form.hours(),
                form.subject(),
                grant.by(),
                grant.on(),
                grant.means().word(),
                grant.reference(),
                list.left(row),
                list.state(row));
    }

    /// A form to record an approval, or to ask for one.
    ///
    /// @param isAnswer whether it answers a question to the client
    public record Blank(
            ApprovalForm form,
            List<Client> clients,
            List<Timekeeper> people,
            boolean isAnswer,
            LocalDate today,
            List<String> problems) {
        public List<ApprovalKind> kinds() {
            return List.of(ApprovalKind.values());
        }

        public List<Means> means() {
            return List.of(Means.values());
        }
    }

    @GetMapping("/approvals/new")
    ModelAndView blank(HttpServletRequest request, ApprovalForm form) {
        var filled = form.request() == null
                ? form
                : house.approvalRequests()
                        .find(form.request())
                        .filter(ApprovalRequests.Row::isOpen)
                        .map(row -> form.asked(row.terms(), row.id()))
                        .orElseThrow(NotHere::new);
        return form(request, filled, List.of());
    }

    ModelAndView form(HttpServletRequest request, ApprovalForm form, List<String> problems) {
        var directory = house.directory();
        return frames.page(
                request,
                "approvals/form",
                new Blank(
                        form,
                        List.copyOf(directory.clients().values()),
                        List.copyOf(directory.timekeepers().values()),
                        form.request() != null,
                        house.today(),
                        problems));
    }

    /// One approval with its papers and what rests on it.
    public record One(
            ApprovalRow row,
            String client,
            String person,
            String left,
            String state,
            List<ApprovalDocuments.Row> documents,
            List<ApprovalUses.Told> uses,
            LocalDate today) {}

    @GetMapping("/approvals/{number}")
    ModelAndView one(HttpServletRequest request, @PathVariable int number) {
        var row = house.approvals().find(number).orElseThrow(NotHere::new);
        var list = ApprovalList.of(
                house, new ApprovalFilter("", row.terms().client().value(), "", "", null), 1);
        return frames.page(
                request,
                "approvals/one",
                new One(
                        row,
                        list.client(row.terms()),
                        list.person(row.terms()),
                        list.left(row),
                        list.state(row),
                        house.approvalDocuments().of(row.id()),
                        house.approvalUses().on(row.id(), MOST_USES),
                        house.today()));
    }

    @GetMapping("/approvals/{number}/documents/{id}")
    void document(HttpServletResponse response, @PathVariable int number, @PathVariable UUID id) throws IOException {
        var row = house.approvals().find(number).orElseThrow(NotHere::new);
        var file = house.approvalDocuments().of(row.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new)
                .file();
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        try {
            response.getOutputStream().write(archive.get(Key.ofPaper(file.name(), file.sha256())));
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("the archive does not give the paper back", failure);
        }
    }

    /// A question to a client, as a letter to copy.
    public record Asked(ApprovalRequests.Row row, String client, String letter, String age, LocalDate today) {}

    @GetMapping("/approvals/requests/{id}")
    ModelAndView asked(HttpServletRequest request, @PathVariable UUID id) {
        var row = house.approvalRequests().find(id).orElseThrow(NotHere::new);
        var list = ApprovalList.of(
                house, new ApprovalFilter("", row.terms().client().value(), "", "", null), 1);
        var client = list.client(row.terms());
        var letter = ApprovalWords.letter(row.terms(), client, matter(row.terms()), list.person(row.terms()));
        return frames.page(request, "approvals/asked", new Asked(row, client, letter, list.age(row), house.today()));
    }

    private String matter(Terms terms) {
        var id = terms.coverage().matter();
        var file = id == null ? null : house.directory().matters(List.of(id)).get(id);
        if (id == null || file == null) {
            return "";
        }
        var claim = file.matter().claimNumber();
        return id.value() + " " + file.matter().name() + (claim.isBlank() ? "" : ", claim " + claim);
    }
}
