package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.topups.AskForMoney;
import tenths.desk.topups.RequestPaper;
import tenths.desk.topups.Wanting;
import tenths.firm.MatterId;
import tenths.rates.deals.TopUp;
import tenths.store.topups.TopUpRow;

/// Money that clients keep with the firm for a matter: what is to be asked for, what was asked for, what came of it.
@RestController
@Tag(name = "Fee deals")
final class TopUpsApi {
    private final House house;
    private final AskForMoney asking;

    TopUpsApi(House house) {
        this.house = house;
        asking = new AskForMoney(house);
    }

    /// Why money is asked for.
    ///
    /// @param held as the firm's ledger says
    /// @param heldOn the day of that balance
    public record Needed(
            String matter, String currency, String held, LocalDate heldOn, String floor, String target, String amount) {
        static Needed of(TopUp topUp) {
            return new Needed(
                    topUp.held().matter().value(),
                    topUp.amount().currency().getCurrencyCode(),
                    Decimals.money(topUp.held().amount()),
                    topUp.held().day(),
                    Decimals.money(topUp.agreed().floor()),
                    Decimals.money(topUp.agreed().target()),
                    Decimals.money(topUp.amount()));
        }
    }

    /// A request.
    ///
    /// @param state `WAITING`, `RECEIVED` or `WITHDRAWN`
    /// @param answeredOn null while it waits
    public record TopUpRequest(
            int number,
            String name,
            Needed needed,
            LocalDate askedOn,
            String askedBy,
            String state,
            @Nullable LocalDate answeredOn,
            @Nullable String answer) {
        static TopUpRequest of(TopUpRow row) {
            var answer = row.answer();
            return new TopUpRequest(
                    row.number(),
                    row.name(),
                    Needed.of(row.topUp()),
                    row.asked().on(),
                    row.asked().by(),
                    answer == null ? "WAITING" : answer.kind().name(),
                    answer == null ? null : answer.day(),
                    answer == null ? null : answer.words());
        }
    }

    /// @param wanting matters below their floor that nobody was asked for
    /// @param requests the newest first
    /// @param unknown matters under such a deal whose balance was never imported
    public record TopUpList(List<Needed> wanting, List<TopUpRequest> requests, List<String> unknown) {}

    /// @param matter for which to ask
    public record AskRequest(String matter) {}

    /// @param kind `RECEIVED` or `WITHDRAWN`
    /// @param words how it came, or why it is withdrawn
    public record TopUpAnswerRequest(TopUpRow.Kind kind, LocalDate day, String words) {}

    public record Numbered(int number) {}

    /// @param reason why what was written down was a mistake
    public record UndoAnswerRequest(String reason) {}

    @GetMapping("/api/v1/topups")
    TopUpList topUps() {
        var found = new Wanting(house).found();
        return new TopUpList(
                found.wanting().stream().map(row -> Needed.of(row.topUp())).toList(),
                house.topUps().all().stream().map(TopUpRequest::of).toList(),
                found.unknown().stream().map(MatterId::value).toList());
    }

    /// Writes a request for what is missing on a matter.
    @PostMapping("/api/v1/topups")
    Numbered ask(@AuthenticationPrincipal User user, @RequestBody AskRequest asked) {
        return done(asking.ask(new MatterId(asked.matter()), user.login()));
    }

    /// The money came, or the request counts no more.
    @PostMapping("/api/v1/topups/{number}/answer")
    Numbered answer(
            @AuthenticationPrincipal User user, @PathVariable int number, @RequestBody TopUpAnswerRequest asked) {
        return done(asking.answer(number, asked.kind(), asked.day().toString(), asked.words(), user.login()));
    }

    /// What was written down was a mistake: the request waits again.
    @PostMapping("/api/v1/topups/{number}/answer/withdrawal")
    Numbered undo(@AuthenticationPrincipal User user, @PathVariable int number, @RequestBody UndoAnswerRequest asked) {
        return done(asking.undo(number, asked.reason(), user.login()));
    }

    /// The paper that goes to the client.
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping(value = "/api/v1/topups/{number}/paper.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void paper(HttpServletResponse response, @PathVariable int number) throws IOException {
        var row = house.topUps()
                .find(number)
                .orElseThrow(() -> Refusal.notFound("There is no request " + number + ". Read the list."));
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        new RequestPaper(house).write(row, response.getOutputStream());
    }

    private static Numbered done(AskForMoney.Outcome outcome) {
        return switch (outcome) {
            case AskForMoney.Outcome.Done(var number) -> new Numbered(number);
            case AskForMoney.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
        };
    }
}
