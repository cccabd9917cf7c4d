package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.House;
import tenths.desk.sending.PackBills;
import tenths.desk.sending.ProofFile;
import tenths.desk.sending.SendByHand;
import tenths.firm.Client;
import tenths.store.views.SendList;

/// S9: final bills on their way to clients, packed and sent by hand, many at once.
@Controller
public final class SendPage {
    private static final int PAGE = 100;

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final SendList list;
    private final SendByHand sending;
    private final PackBills packing;

    SendPage(House house, Frames frames, Notices notices, Archive archive) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        list = new SendList(house.transactions());
        sending = new SendByHand(house, archive);
        packing = new PackBills(house, archive);
    }

    /// @param lanes how many bills each state has
    public record Shown(
            SendList.State state,
            SendList.Filter filter,
            Map<SendList.State, Integer> lanes,
            List<Client> clients,
            List<SendList.Row> rows,
            List<SendList.Sum> sums,
            int page,
            int all,
            String query,
            Names names,
            ZoneId zone) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    @GetMapping("/send")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "BUILT") SendList.State state,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new SendList.Filter(state, text, client);
        var sums = list.sums(filter);
        var all = sums.stream().mapToInt(SendList.Sum::bills).sum();
        var at = Math.clamp(page, 1, Math.max(1, (all + PAGE - 1) / PAGE));
        var shown = new Shown(
                state,
                filter,
                list.counts(),
                List.copyOf(house.directory().clients().values()),
                list.rows(filter, (at - 1) * PAGE, PAGE),
                sums,
                at,
                all,
                Links.to("/send", Map.of("state", state.name(), "client", client, "text", text)),
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "sending", shown);
    }

    /// Writes down that the ticked bills were sent; some may be while others are refused.
    @PostMapping("/send/marks")
    String mark(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<String> invoice,
            @RequestParam(defaultValue = "") String portal,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable MultipartFile proof)
            throws IOException {
        if (invoice.isEmpty()) {
            notices.bad(request, List.of("No bill is ticked. Tick those that were sent."));
            return "redirect:/send";
        }
        if (proof != null && proof.getSize() > ProofFile.LARGEST_BYTES) {
            notices.bad(request, List.of("A confirmation has at most 20 MB. Choose a smaller file."));
            return "redirect:/send";
        }
        var claim = new SendByHand.Claim(portal, note, proof(proof));
        tell(request, sending.send(invoice, claim, user.login()));
        return invoice.size() == 1 ? "redirect:/send/bills/" + invoice.getFirst() : "redirect:/send";
    }

    static @Nullable ProofFile proof(@Nullable MultipartFile sent) throws IOException {
        return sent == null || sent.isEmpty()
                ? null
                : new ProofFile(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), sent.getBytes());
    }

    private void tell(HttpServletRequest request, List<SendByHand.Outcome> outcomes) {
        var lines = new ArrayList<String>();
        var sent = new ArrayList<String>();
        for (var outcome : outcomes) {
            switch (outcome) {
                case SendByHand.Outcome.Done(var number) -> sent.add(number);
                case SendByHand.Outcome.Refused(var _, var reason) -> lines.add(reason);
            }
        }
        if (!sent.isEmpty()) {
            lines.addFirst(Say.count(sent.size(), "bill is", "bills are") + " sent: " + String.join(", ", sent) + ".");
        }
        var undo = sent.isEmpty() ? null : new Notices.Undo("/send/slips", Map.of("invoice", sent));
        notices.leave(request, new Notice(sent.isEmpty(), lines, undo));
    }

    /// Takes back that bills were sent.
    @PostMapping("/send/slips")
    String takeBack(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam List<String> invoice,
            @RequestParam(defaultValue = "marked by a slip") String reason) {
        var refused = new ArrayList<String>();
        for (var number : invoice) {
            if (sending.takeBack(number, reason, user.login()) instanceof SendByHand.Outcome.Refused(var _, var why)) {
                refused.add(why);
            }
        }
        if (refused.isEmpty()) {
            notices.good(request, Say.count(invoice.size(), "bill is", "bills are") + " not sent any more.");
        } else {
            notices.bad(request, refused);
        }
        return invoice.size() == 1 ? "redirect:/send/bills/" + invoice.getFirst() : "redirect:/send";
    }

    /// The ticked bills in one file.
    @PostMapping("/send/packages")
    void packages(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal User user,
            @RequestParam(defaultValue = "") List<String> invoice)
            throws IOException {
        hand(request, response, packing.pack(invoice, user.login()), "/send");
    }

    /// @param otherwise where to go if there is nothing to hand out
    void hand(HttpServletRequest request, HttpServletResponse response, PackBills.Outcome outcome, String otherwise)
            throws IOException {
        switch (outcome) {
            case PackBills.Outcome.Packed(var bytes, var fileName, var _) -> {
                response.setContentType("application/zip");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
                Channels.newChannel(response.getOutputStream()).write(bytes);
            }
            case PackBills.Outcome.Unavailable(var reasons) -> {
                notices.bad(
                        request,
                        reasons.isEmpty() ? List.of("No bill is ticked. Tick those that you want packed.") : reasons);
                response.sendRedirect(otherwise);
            }
        }
    }
}
