package tenths.web.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.checks.Finding;
import tenths.desk.EstimateEntries;
import tenths.desk.House;
import tenths.desk.capture.FullDays;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.time.DraftEntry;
import tenths.web.NotHere;
import tenths.web.Say;

/// What a proposal would cost and what its client would find in it, while its form is filled in. Nothing is kept.
@Controller
public final class DraftReading {
    private final House house;
    private final Drafts drafts;
    private final EstimateEntries estimates;

    DraftReading(House house, EstimateEntries estimates) {
        this.house = house;
        this.estimates = estimates;
        drafts = new Drafts(house.transactions());
    }

    /// The form as it would be kept.
    ///
    /// @param problems fields that cannot be read; then nothing else is said
    /// @param price blank while something is missing
    /// @param full why its day cannot take it; blank if it can
    public record Read(List<String> problems, String price, String full, List<Finding> findings) {
        public boolean clean() {
            return findings.isEmpty() && full.isEmpty();
        }
    }

    @PostMapping("/inbox/{id}/reading")
    ModelAndView read(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable UUID id) {
        var draft = drafts.find(List.of(id)).stream()
                .filter(row -> row.state() == DraftRow.State.OPEN)
                .map(DraftRow::draft)
                .filter(Hands.of(user)::owns)
                .findFirst()
                .orElseThrow(NotHere::new);
        var form = new DraftForm(request);
        var content = form.content(draft.content());
        var read = form.problems().isEmpty()
                ? judged(draft.edited(content))
                : new Read(form.problems(), "", "", List.of());
        return new ModelAndView("capture/reading", "it", read);
    }

    private Read judged(DraftEntry draft) {
        var full = FullDays.of(house, List.of(draft)).refusal(draft);
        if (!(draft.approved(draft.id(), house.today()) instanceof DraftEntry.Approval.Fact(var work))) {
            return new Read(List.of(), "", full, List.of());
        }
        var estimate = estimates.estimate(List.of(work)).get(work.id());
        if (estimate == null) {
            return new Read(List.of("There is no open matter " + work.matter() + "."), "", "", List.of());
        }
        var price = estimate.priced() ? Say.money(estimate.amount()) : "no rate";
        return new Read(List.of(), price, full, estimate.findings());
    }
}
