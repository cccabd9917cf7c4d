package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.connectors.packs.PackWriter;
import tenths.connectors.packs.RuleChange;
import tenths.desk.House;
import tenths.desk.JudgedBills;
import tenths.desk.OpenWork;
import tenths.desk.guides.DraftRule;
import tenths.desk.guides.GuideShelf;
import tenths.desk.guides.SignRules;
import tenths.guidelines.DayOf;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.cards.CardPack;
import tenths.guidelines.cards.RuleCard;
import tenths.store.Guides;
import tenths.store.Packs;

/// A rule of a client's guidelines agreed as it was tried: its card is written anew and signed. Where days before count
/// the old words, a card of another name keeps them.
record RuleAgreed(House house, String pack, RuleChange change, LocalDate from) implements Agreeable {
    private static final String UNTIL = "-until-";

    /// The edition that judges on the day: of those that have begun the newest.
    private Optional<GuideShelf.Opened> opened() {
        return house.guides().of(pack).stream()
                .filter(Guides.Edition::judges)
                .filter(edition -> !edition.from().isAfter(from))
                .findFirst()
                .flatMap(edition ->
                        new GuideShelf(house).open(pack, edition.place().edition()));
    }

    private GuideShelf.Opened open() {
        return opened().orElseThrow();
    }

    private Optional<GuideShelf.Card> card(GuideShelf.Opened opened) {
        return opened.card(change.rule());
    }

    /// The edition with the rule as it was tried.
    private PackReading reading(GuideShelf.Opened opened) {
        return PackReader.read(PackWriter.write(opened.pack()), change);
    }

    @Override
    public List<String> problems() {
        var found = opened();
        if (found.isEmpty()) {
            return List.of("No edition of the guidelines " + pack + " judges bills on " + from + ".");
        }
        var opened = found.get();
        var card = card(opened);
        if (card.isEmpty()) {
            return List.of("The guidelines " + pack + " have no rule " + change.rule() + " that is signed.");
        }
        if (card.get().state() != GuideShelf.State.SIGNED) {
            return List.of("A draft of " + change.rule() + " waits for a signature. Sign it or drop it first.");
        }
        return switch (reading(opened)) {
            case PackReading.Refused(var faults) ->
                faults.stream().map(fault -> pack + ": " + fault).toList();
            case PackReading.Read(var made) -> problems(card.get().card(), made);
        };
    }

    private List<String> problems(RuleCard old, CardPack made) {
        var problems = new ArrayList<String>();
        var to = old.to();
        if (named(made).equals(old)) {
            problems.add("The rule says so already.");
        }
        if (to != null && to.isBefore(from)) {
            problems.add("The rule ends on " + to + ", before " + from + ".");
        }
        if (!old.examples().isBlank() && !holds(named(made))) {
            problems.add("Examples of " + old.name() + " would come out otherwise. Write the card and its examples anew"
                    + " under Rules.");
        }
        return problems;
    }

    private boolean holds(RuleCard card) {
        try {
            return PackReader.card(PackWriter.write(card), card.clause().document())
                    .equals(card);
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }

    private RuleCard named(CardPack cards) {
        return cards.cards().stream()
                .filter(card -> card.name().equals(change.rule()))
                .findFirst()
                .orElseThrow();
    }

    /// Whether days before are still judged by the old words.
    private boolean isDivided(GuideShelf.Opened opened) {
        var begun = card(opened).orElseThrow().card().from();
        return from.isAfter(opened.edition().from())
                && (begun == null || begun.isBefore(from))
                && (opened.pack().dayOf() == DayOf.WORK || from.isAfter(house.today()));
    }

    /// The card as it is to be, and the one that keeps the old words where days are divided.
    private List<RuleCard> cards(GuideShelf.Opened opened) {
        var old = card(opened).orElseThrow().card();
        var made = named(((PackReading.Read) reading(opened)).pack());
        return isDivided(opened)
                ? List.of(
                        made.between(from, old.to()),
                        old.called(old.name() + UNTIL + from).between(old.from(), from.minusDays(1)))
                : List.of(made);
    }

    @Override
    public List<OpenWork.Effect> effects() {
        var opened = open();
        var others = new ArrayList<>(opened.pack().cards());
        others.removeIf(card -> card.name().equals(change.rule()));
        others.addAll(cards(opened));
        return new OpenWork(house).judged(judging(opened, opened.pack().with(others)), bills());
    }

    /// What would judge today: each line by the edition of its day, where the guidelines say so.
    private GuidelinePack judging(GuideShelf.Opened opened, CardPack instead) {
        var versions = new ArrayList<GuidelinePack>();
        for (var text : house.packs().begun(List.of(pack), house.today())) {
            versions.add(text.version() == opened.edition().version() ? instead.pack() : read(text));
        }
        return versions.isEmpty() ? instead.pack() : GuidelinePack.judging(versions);
    }

    private static GuidelinePack read(Packs.Text text) {
        return PackReader.read(text.body()).orThrow();
    }

    @Override
    public Collection<UUID> bills() {
        return JudgedBills.by(house, pack);
    }

    @Override
    public String agree(String actor) {
        var opened = open();
        var place = opened.edition().place();
        var old = card(opened).orElseThrow().card();
        var seen = cards(opened).stream()
                .map(card -> drafted(new DraftRule(house).draft(place, card, actor)))
                .toList();
        sign(place, seen, actor);
        return seen.getFirst().revision() + "\n" + PackWriter.write(old);
    }

    @Override
    public void takeBack(String before, String actor) {
        var line = before.indexOf('\n');
        var revision = Integer.parseInt(before.substring(0, line));
        var opened = open();
        var place = opened.edition().place();
        var card = card(opened)
                .filter(each -> each.state() == GuideShelf.State.SIGNED && each.revision() == revision)
                .orElseThrow(() -> CannotBeAgreed.changedSince("The rule"));
        var old = PackReader.card(before.substring(line + 1), opened.pack().document());
        var drafting = new DraftRule(house);
        var seen = new ArrayList<>(List.of(drafted(drafting.draft(place, old, actor))));
        opened.card(card.card().name() + UNTIL + from)
                .map(until -> drafted(drafting.remove(place, until.card().name(), actor)))
                .ifPresent(seen::add);
        sign(place, seen, actor);
    }

    private static SignRules.Seen drafted(DraftRule.Outcome outcome) {
        return switch (outcome) {
            case DraftRule.Outcome.Drafted(var name, var revision) -> new SignRules.Seen(name, revision);
            case DraftRule.Outcome.Refused(var faults) ->
                throw new CannotBeAgreed(
                        faults.stream().map(fault -> fault.toString()).toList());
        };
    }

    private void sign(Guides.Place place, List<SignRules.Seen> seen, String actor) {
        if (new SignRules(house).sign(place, seen, actor) instanceof SignRules.Outcome.Refused(var reasons)) {
            throw new CannotBeAgreed(reasons);
        }
    }
}
