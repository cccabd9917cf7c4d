package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.desk.House;
import tenths.desk.guides.CompareEditions;
import tenths.desk.guides.GuideShelf;
import tenths.desk.guides.StartPack;
import tenths.firm.Client;
import tenths.guidelines.cards.CardPack;
import tenths.guidelines.cards.Paragraph;
import tenths.guidelines.cards.RuleCard;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.store.Guides.Edition;
import tenths.store.Guides.Reader;
import tenths.store.Terms;
import tenths.store.views.RulePrecision;
import tenths.store.views.RulePrecision.Share;

/// S12: clients' guidelines, their text, and beside it the rules as cards.
@Controller
public final class RulesPage {
    private final House house;
    private final Frames frames;

    RulesPage(House house, Frames frames) {
        this.house = house;
        this.frames = frames;
    }

    /// What is chosen.
    ///
    /// @param edition 0 for the newest
    /// @param step which pane a phone shows: packs, text or cards
    public record At(String pack, int edition, String step) {
        public At {
            step = List.of("packs", "text", "cards").contains(step) ? step : pack.isBlank() ? "packs" : "cards";
        }

        /// The same guideline with another field.
        public String link(String step) {
            return Links.to("/rules", Map.of("pack", pack, "edition", Integer.toString(edition), "step", step));
        }
    }

    /// The page.
    ///
    /// @param newest edition of every guideline
    /// @param clients by the guideline that judges their bills
    /// @param opened null where nothing is chosen
    /// @param editions of what is chosen, the newest first
    /// @param readers who says that they have read it
    /// @param form the card that is written; null where none is
    /// @param anchors paragraph of each card by its name, where its quote is in the text
    public record Shown(
            At at,
            List<Edition> newest,
            Map<String, List<Client>> clients,
            List<Client> others,
            GuideShelf.@Nullable Opened opened,
            List<Edition> editions,
            List<Reader> readers,
            @Nullable RuleForm form,
            Map<String, Integer> anchors,
            List<Share> shares,
            List<CardPack> examples,
            List<String> problems,
            Names names,
            ZoneId zone) {
        public List<Share> wolves() {
            return shares.stream().filter(Share::criesWolf).toList();
        }

        /// How often a rule was right; none while it found nothing.
        public @Nullable Share share(RuleCard card) {
            return shares.stream()
                    .filter(share -> share.pack().equals(at.pack())
                            && share.rule().equals(card.kind().code())
                            && share.reference().equals(card.clause().reference()))
                    .findFirst()
                    .orElse(null);
        }

        public List<RuleKind> kinds() {
            return RuleKinds.ALL;
        }

        /// The cards whose quote begins in a paragraph.
        public List<GuideShelf.Card> quoting(Paragraph paragraph) {
            return opened == null
                    ? List.of()
                    : opened.cards().stream()
                            .filter(card -> anchor(card.card()) == paragraph.number())
                            .toList();
        }

        /// The paragraph in which the quote of a card begins; 0 where it is not in the text.
        public int anchor(RuleCard card) {
            return anchors.getOrDefault(card.name(), 0);
        }

        /// The words of a paragraph with what cards quote marked.
        public List<LinePanel.Marked> marked(Paragraph paragraph) {
            return Quotes.marked(paragraph, quoting(paragraph));
        }

        /// Where a card is begun from a paragraph.
        public String begin(Paragraph paragraph) {
            return Links.to(
                            "/rules",
                            Map.of(
                                    "pack", at.pack(),
                                    "edition", Integer.toString(at.edition()),
                                    "step", "cards",
                                    "paragraph", Integer.toString(paragraph.number())))
                    + "#card-form";
        }

        public boolean hasRead(String login) {
            return readers.stream().anyMatch(reader -> reader.login().equals(login));
        }

        /// Who has read it and when, in words.
        public String readBy() {
            return readers.stream()
                    .map(reader -> names.name(reader.login()) + " on "
                            + Say.day(reader.at().atZone(zone).toLocalDate()))
                    .collect(Collectors.joining(", "));
        }

        /// The edition before the one that is shown; 0 for the first.
        public int before() {
            return editions.stream()
                    .mapToInt(edition -> edition.place().edition())
                    .filter(edition -> edition < at.edition())
                    .max()
                    .orElse(0);
        }
    }

    @GetMapping("/rules")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int paragraph,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "false") boolean fresh) {
        var opened = pack.isBlank()
                ? null
                : new GuideShelf(house).open(pack, edition).orElseThrow(NotHere::new);
        var form = opened == null
                ? null
                : card.isBlank()
                        ? fresh || paragraph > 0 || !kind.isBlank()
                                ? RuleForm.fresh(opened, kind, paragraph, quote)
                                : null
                        : RuleForm.of(opened, card, kind);
        return page(request, new At(pack, edition, step), opened, form, List.of());
    }

    /// @param problems of what was just asked
    ModelAndView page(
            HttpServletRequest request,
            At asked,
            GuideShelf.@Nullable Opened opened,
            @Nullable RuleForm form,
            List<String> problems) {
        var all = house.guides().all();
        var newest = new ArrayList<Edition>();
        all.stream()
                .filter(each -> newest.isEmpty()
                        || !newest.getLast().place().pack().equals(each.place().pack()))
                .forEach(newest::add);
        var at = opened == null
                ? asked
                : new At(asked.pack(), opened.edition().place().edition(), asked.step());
        var byPack = clients();
        var shown = new Shown(
                at,
                newest,
                byPack,
                house.directory().clients().values().stream()
                        .filter(client ->
                                !byPack.getOrDefault(at.pack(), List.of()).contains(client))
                        .toList(),
                opened,
                all.stream()
                        .filter(each -> each.place().pack().equals(at.pack()))
                        .toList(),
                opened == null
                        ? List.of()
                        : house.guides().readers(opened.edition().place()),
                form,
                opened == null ? Map.of() : Quotes.anchors(opened),
                new RulePrecision(house.transactions()).of("", house.today()),
                newest.isEmpty() || at.step().equals("packs") || opened == null ? StartPack.examples() : List.of(),
                problems,
                Names.of(house.transactions()),
                house.zone());
        return frames.page(request, "rules", shown);
    }

    /// Clients by the pack of their terms today.
    private Map<String, List<Client>> clients() {
        var clients = house.directory().clients();
        return house.directory().terms(house.today()).values().stream()
                .filter(terms -> terms.pack() != null && clients.containsKey(terms.client()))
                .collect(Collectors.groupingBy(
                        terms -> Objects.requireNonNull(terms.pack()),
                        Collectors.mapping(
                                (Terms terms) -> Objects.requireNonNull(clients.get(terms.client())),
                                Collectors.toList())));
    }

    /// Two editions side by side.
    public record Compared(String pack, int earlier, int later, CompareEditions.Compared it, List<Edition> editions) {}

    @GetMapping("/rules/compare")
    ModelAndView compare(
            HttpServletRequest request, @RequestParam String pack, @RequestParam int earlier, @RequestParam int later) {
        var compared = new CompareEditions(house).compare(pack, earlier, later).orElseThrow(NotHere::new);
        return frames.page(
                request,
                "rulesCompare",
                new Compared(pack, earlier, later, compared, house.guides().of(pack)));
    }
}
