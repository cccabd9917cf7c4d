package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackWriter;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.JudgedBills;
import tenths.desk.guides.DraftRule;
import tenths.desk.guides.GuideShelf;
import tenths.desk.guides.SignRules;
import tenths.guidelines.cards.RuleCard;
import tenths.jobs.Tasks;
import tenths.store.Guides.Edition;
import tenths.store.Guides.Place;

/// Clients' guidelines: their editions, their cards, and the signatures without which no rule runs.
@RestController
@Tag(name = "Guidelines")
final class GuidelinesApi {
    private final House house;
    private final Pace pace;

    GuidelinesApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
    }

    /// An edition of a guideline.
    ///
    /// @param title blank for what was loaded as a pack
    /// @param file name of the client's document; null without one
    /// @param version of the pack that judges for it; 0 while none does
    public record GuidelineEdition(
            String pack,
            int edition,
            String title,
            LocalDate from,
            String dayOf,
            @Nullable String file,
            @Nullable String sha256,
            int pages,
            int version) {
        static GuidelineEdition of(Edition edition) {
            var file = edition.file();
            return new GuidelineEdition(
                    edition.place().pack(),
                    edition.place().edition(),
                    edition.title(),
                    edition.from(),
                    edition.dayOf().name().toLowerCase(Locale.ROOT),
                    file == null ? null : file.name(),
                    file == null ? null : file.sha256(),
                    edition.pages(),
                    edition.version());
        }
    }

    public record GuidelineEditions(List<GuidelineEdition> items) {}

    /// All editions, by pack, the newest first.
    @GetMapping("/api/v1/guidelines")
    GuidelineEditions editions() {
        return new GuidelineEditions(
                house.guides().all().stream().map(GuidelineEdition::of).toList());
    }

    /// A card.
    ///
    /// @param state signed, draft or removal
    /// @param revision of the draft; 0 for a rule that came with its pack
    /// @param quoted whether its quote stands in the document; true without a document
    /// @param rule as YAML
    /// @param by who signed or drafted it; null where that was not kept
    public record GuidelineCard(
            String name,
            String kind,
            String severity,
            String sentence,
            String clause,
            int page,
            String state,
            int revision,
            boolean quoted,
            String rule,
            @Nullable String by,
            @Nullable Instant at) {
        static GuidelineCard of(GuideShelf.Opened opened, GuideShelf.Card each) {
            var card = each.card();
            return new GuidelineCard(
                    card.name(),
                    card.kind().code(),
                    card.severity().name().toLowerCase(Locale.ROOT),
                    card.words(),
                    card.clause().reference(),
                    card.clause().page(),
                    each.state().name().toLowerCase(Locale.ROOT),
                    each.revision(),
                    opened.quoted(card),
                    PackWriter.write(card),
                    each.by(),
                    each.at());
        }
    }

    /// @param yaml what is signed, as a pack that reads back the same
    public record Guideline(GuidelineEdition edition, List<GuidelineCard> cards, String yaml) {}

    /// One edition with its cards.
    ///
    /// @param edition 0 for the newest
    @GetMapping("/api/v1/guidelines/{pack}")
    Guideline guideline(@PathVariable String pack, @RequestParam(defaultValue = "0") int edition) {
        var opened = opened(pack, edition);
        return new Guideline(
                GuidelineEdition.of(opened.edition()),
                opened.cards().stream()
                        .map(card -> GuidelineCard.of(opened, card))
                        .toList(),
                PackWriter.write(opened.pack()));
    }

    private GuideShelf.Opened opened(String pack, int edition) {
        return new GuideShelf(house)
                .open(pack, edition)
                .orElseThrow(() -> Refusal.notFound("There is no such guideline."));
    }

    /// @param rule as YAML, as in a pack
    public record DraftRequest(int edition, String rule) {}

    public record Drafted(String name, int revision) {}

    /// Drafts a card; it runs once it is signed.
    @PostMapping("/api/v1/guidelines/{pack}/drafts")
    Drafted draft(@AuthenticationPrincipal User user, @PathVariable String pack, @RequestBody DraftRequest asked) {
        var opened = opened(pack, asked.edition());
        var card = read(asked.rule(), opened.pack().document());
        var outcome = new DraftRule(house).draft(opened.edition().place(), card, user.login());
        return switch (outcome) {
            case DraftRule.Outcome.Drafted(var name, var revision) -> new Drafted(name, revision);
            case DraftRule.Outcome.Refused(var faults) ->
                throw Refusal.refused(
                        faults.stream().map(fault -> fault.toString()).toList());
        };
    }

    private static RuleCard read(String yaml, String document) {
        try {
            return PackReader.card(yaml, document);
        } catch (IllegalArgumentException faulty) {
            throw Refusal.faulty("rule", String.valueOf(faulty.getMessage()), "Write it as packs.md shows.");
        }
    }

    /// @param revision that was read
    public record CardSeen(String name, int revision) {}

    public record SignRequest(int edition, List<CardSeen> cards) {}

    /// @param version of the pack that judges now; 0 while the edition before still does
    /// @param left cards that still wait
    /// @param checkedPrebills open ones that were checked again
    public record Signed(int signed, int version, int left, int checkedPrebills) {}

    /// Signs cards and checks the open prebills again that they judge.
    @PostMapping("/api/v1/guidelines/{pack}/signatures")
    ResponseEntity<Object> sign(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @PathVariable String pack,
            @RequestBody SignRequest asked) {
        var place = opened(pack, asked.edition()).edition().place();
        var seen = asked.cards().stream()
                .map(card -> new SignRules.Seen(card.name(), card.revision()))
                .toList();
        return switch (new SignRules(house).sign(place, seen, user.login())) {
            case SignRules.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
            case SignRules.Outcome.Signed(var signed, var version, var left) ->
                pace.run(
                        user,
                        prefer,
                        "Check open bills by " + pack,
                        progress -> {
                            var bills = JudgedBills.by(house, pack);
                            var checked = new CheckAgain(house).check(bills, user.login(), progress);
                            return new Signed(signed, version, left, checked);
                        },
                        _ -> new Tasks.Result(true, List.of("The cards are signed."), link(place)));
        };
    }

    private static String link(Place place) {
        return "/rules?pack=" + place.pack();
    }
}
