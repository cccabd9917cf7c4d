package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.desk.House;
import tenths.desk.formats.FrozenProfiles;
import tenths.desk.sending.PackBills;
import tenths.desk.sending.PreFlight;
import tenths.store.InvoiceRow;
import tenths.store.Outbox;
import tenths.store.Submissions;
import tenths.store.views.SendList;

/// S9: one final bill on its way: looked over, a checklist for its portal, and how it was sent.
@Controller
public final class SendBillPage {
    private final House house;
    private final Frames frames;
    private final Archive archive;
    private final SendPage sending;
    private final PackBills packing;
    private final PreFlight preFlight;
    private final SendList list;
    private final Submissions submissions;

    SendBillPage(House house, Frames frames, Archive archive, SendPage sending) {
        this.house = house;
        this.frames = frames;
        this.archive = archive;
        this.sending = sending;
        packing = new PackBills(house, archive);
        preFlight = new PreFlight(house, archive);
        list = new SendList(house.transactions());
        submissions = new Submissions(house.transactions());
    }

    /// The page.
    ///
    /// @param matter what the client calls the matter; blank where nobody said
    /// @param portal where the client's last bill was sent; blank for none
    public record Shown(
            InvoiceRow row,
            List<Outbox.Kept> files,
            List<PreFlight.Item> items,
            List<Submissions.Past> past,
            String matter,
            String portal,
            boolean credited,
            Names names,
            ZoneId zone) {
        public boolean sent() {
            return past.stream().anyMatch(each -> each.undone() == null);
        }

        public boolean built() {
            return files.size() == 2;
        }
    }

    @GetMapping("/send/bills/{number}")
    ModelAndView show(HttpServletRequest request, @PathVariable String number) {
        var row = find(number);
        var usual = list.rows(
                new SendList.Filter(null, number, row.invoice().client().id()), 0, Integer.MAX_VALUE);
        var portal = usual.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .map(SendList.Row::usualPortal)
                .orElse("");
        var profile = FrozenProfiles.of(house, List.of(row)).of(row);
        var shown = new Shown(
                row,
                house.outbox().kept(row.id()),
                preFlight.of(row),
                submissions.of(row.id()),
                PreFlight.number(row, profile),
                portal,
                house.invoices().credited(row.id()),
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "sendBill", shown);
    }

    private InvoiceRow find(String number) {
        return house.invoices().find(number).stream().findFirst().orElseThrow(NotHere::new);
    }

    /// The e-bill, the PDF and a manifest in one file.
    @GetMapping("/send/bills/{number}/package")
    void pack(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal User user,
            @PathVariable String number)
            throws IOException {
        var known = find(number).invoice().number();
        sending.hand(request, response, packing.pack(known, user.login()), "/send/bills/" + known);
    }

    /// What the portal confirmed, as it was kept.
    ///
    /// @param sha256 of the file, so that an earlier one can be asked for
    @GetMapping("/send/bills/{number}/proof")
    void proof(HttpServletResponse response, @PathVariable String number, @RequestParam String sha256)
            throws IOException, ArchiveFailure {
        var proof = submissions.of(find(number).id()).stream()
                .flatMap(past -> Stream.ofNullable(past.sent().proof()))
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NotHere::new);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + proof.name() + "\"");
        response.getOutputStream().write(archive.get(Key.ofProof(number, proof.name(), sha256)));
    }
}
