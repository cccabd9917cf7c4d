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
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.House;
import tenths.desk.sending.PackBills;
import tenths.desk.sending.PreFlight;
import tenths.desk.sending.ProofFile;
import tenths.desk.sending.SendByHand;
import tenths.store.InvoiceRow;
import tenths.store.Submissions;
import tenths.store.views.SendList;

/// Final bills on their way to clients: looked over, packed, sent by hand with proof.
@RestController
@Tag(name = "Sending")
final class SendingApi {
    private final House house;
    private final SendList list;
    private final Submissions submissions;
    private final SendByHand sending;
    private final PackBills packing;
    private final PreFlight preFlight;

    SendingApi(House house, Archive archive) {
        this.house = house;
        list = new SendList(house.transactions());
        submissions = new Submissions(house.transactions());
        sending = new SendByHand(house, archive);
        packing = new PackBills(house, archive);
        preFlight = new PreFlight(house, archive);
    }

    /// A final bill on its way.
    ///
    /// @param total without taxes
    /// @param due total and taxes
    /// @param state ARCHIVING, BUILT or SENT
    /// @param portal where it was sent; null while it is not
    public record Outgoing(
            String number,
            LocalDate date,
            String client,
            String matter,
            String total,
            String due,
            String currency,
            String format,
            SendList.State state,
            @Nullable String portal,
            @Nullable String sentBy,
            @Nullable Instant sentAt) {
        static Outgoing of(SendList.Row row) {
            return new Outgoing(
                    row.number(),
                    row.date(),
                    row.client(),
                    row.matter(),
                    Decimals.money(row.total(), row.currency()),
                    Decimals.money(row.owed(), row.currency()),
                    row.currency(),
                    row.format(),
                    row.state(),
                    row.portal(),
                    row.sentBy(),
                    row.sentAt());
        }
    }

    /// In the order of their numbers as texts; a bill that a credit note takes back is not among them.
    @GetMapping("/api/v1/sending")
    Page<Outgoing> sending(
            @RequestParam(required = false) SendList.@Nullable State state,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var all = list.rows(new SendList.Filter(state, text, client), 0, Integer.MAX_VALUE);
        return Page.within("sending", all, cursor, limit, SendList.Row::number, Outgoing::of);
    }

    /// Something that was looked at before the bill leaves.
    ///
    /// @param verdict FINE, LOOK, REFUSED or UNKNOWN
    public record Look(PreFlight.Verdict verdict, String what, String words) {}

    /// How a bill was sent.
    ///
    /// @param proofSha256 of the file that proves it; null for none
    /// @param takenBack why it does not count any more; null while it does
    public record Submission(
            String portal,
            String note,
            @Nullable String proof,
            @Nullable String proofSha256,
            String sentBy,
            Instant sentAt,
            @Nullable String takenBack) {
        static Submission of(Submissions.Past past) {
            var sent = past.sent();
            var proof = sent.proof();
            var undone = past.undone();
            return new Submission(
                    sent.portal(),
                    sent.note(),
                    proof == null ? null : proof.name(),
                    proof == null ? null : proof.sha256(),
                    sent.by(),
                    sent.at(),
                    undone == null ? null : undone.reason());
        }
    }

    /// @param submissions the newest first
    public record Way(List<Look> preFlight, List<Submission> submissions) {}

    @GetMapping("/api/v1/invoices/{number}/submissions")
    Way submissions(@PathVariable String number) {
        var row = find(number);
        return new Way(
                preFlight.of(row).stream()
                        .map(item -> new Look(item.verdict(), item.what(), item.words()))
                        .toList(),
                submissions.of(row.id()).stream().map(Submission::of).toList());
    }

    private InvoiceRow find(String number) {
        return house.invoices().find(number).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no invoice " + number + "."));
    }

    /// The e-bill, the PDF and a manifest with their SHA-256 in one ZIP; the same bill gives the same bytes.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(value = "/api/v1/invoices/{number}/package", produces = "application/zip")
    void pack(HttpServletResponse response, @AuthenticationPrincipal User user, @PathVariable String number)
            throws IOException {
        switch (packing.pack(find(number).invoice().number(), user.login())) {
            case PackBills.Outcome.Packed(var bytes, var fileName, var _) -> {
                response.setContentType("application/zip");
                response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
                Channels.newChannel(response.getOutputStream()).write(bytes);
            }
            case PackBills.Outcome.Unavailable(var reasons) ->
                throw Refusal.of(
                        Problem.Kind.NOT_YET, reasons.stream().map(Fault::of).toList());
        }
    }

    /// @param portal where it was uploaded, or to whom it was mailed
    /// @param note what the portal answered
    /// @param proof name of the file that proves it
    /// @param proofContent the file in Base64
    public record SubmissionRequest(
            String portal,
            @Nullable String note,
            @Nullable String proof,
            @Nullable String proofContent) {
        SendByHand.Claim claim() {
            return new SendByHand.Claim(portal, Objects.requireNonNullElse(note, ""), file());
        }

        private @Nullable ProofFile file() {
            if (proofContent == null) {
                return null;
            }
            try {
                return new ProofFile(
                        Objects.requireNonNullElse(proof, ""),
                        Base64.getDecoder().decode(proofContent));
            } catch (IllegalArgumentException wrong) {
                throw Refusal.faulty(
                        "proofContent", "It is no file: " + wrong.getMessage() + ".", "Send the bytes in Base64.");
            }
        }
    }

    /// Writes down that a bill was sent by hand.
    @PostMapping("/api/v1/invoices/{number}/submissions")
    Way send(@AuthenticationPrincipal User user, @PathVariable String number, @RequestBody SubmissionRequest asked) {
        var known = find(number).invoice().number();
        return done(
                known, sending.send(List.of(known), asked.claim(), user.login()).getFirst());
    }

    /// @param reason for the record
    public record SlipRequest(String reason) {}

    /// Takes back that a bill was sent.
    @PostMapping("/api/v1/invoices/{number}/slips")
    Way takeBack(@AuthenticationPrincipal User user, @PathVariable String number, @RequestBody SlipRequest asked) {
        var known = find(number).invoice().number();
        return done(known, sending.takeBack(known, asked.reason(), user.login()));
    }

    private Way done(String number, SendByHand.Outcome outcome) {
        return switch (outcome) {
            case SendByHand.Outcome.Done _ -> submissions(number);
            case SendByHand.Outcome.Refused(var _, var reason) -> throw Refusal.refused(List.of(reason));
        };
    }
}
