package tenths.connectors.demo;

import static tenths.connectors.demo.DemoClients.DUNMORE;
import static tenths.connectors.demo.DemoClients.GRANITE;
import static tenths.connectors.demo.DemoClients.HARBOR;
import static tenths.connectors.demo.DemoClients.LAKESHORE;
import static tenths.connectors.demo.DemoClients.MARLIN;
import static tenths.connectors.demo.DemoClients.NORTHGATE;
import static tenths.connectors.demo.DemoClients.PRAIRIE;
import static tenths.connectors.demo.DemoClients.SUMMIT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.connectors.demo.DemoRow.Telling;
import tenths.firm.Timekeeper;

/// Puts faults of every kind into a month, each on a day of its own, and remembers where.
final class Faults {
    private final YearMonth month;
    private final List<DemoMatters.Case> cases;
    private final List<Timekeeper> people;
    private final Dice dice;
    private final Narratives narratives;
    private final List<DemoRow> rows = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();
    private final Set<Diary.Slot> taken = new HashSet<>();

    Faults(YearMonth month, List<DemoMatters.Case> cases, List<Timekeeper> people, Dice dice) {
        this.month = month;
        this.cases = cases;
        this.people = people;
        this.dice = dice;
        narratives = new Narratives(dice);
    }

    /// What was planted.
    ///
    /// @param taken days on which nothing else may happen to these people
    record Crop(List<DemoRow> rows, List<Planted> planted, Set<Diary.Slot> taken) {}

    /// @param billed the last month's rows, for a charge that comes a second time
    Crop grow(List<DemoRow> billed) {
        words();
        hours();
        dates();
        people();
        codes();
        events();
        again(billed);
        new CostFaults(this, dice).grow();
        return new Crop(List.copyOf(rows), List.copyOf(planted), Set.copyOf(taken));
    }

    private void hours() {
        onOneDay("TIM-04", NORTHGATE, 60, 52);
        onOneDay("TIM-04", GRANITE, 60, 42);
        onOneDay("TIM-04", LAKESHORE, 60, 52);
        onOneDay("TIM-04", PRAIRIE, 40, 52);
        onOneDay("TIM-04", SUMMIT, 70, 62);
        var brief = free(GRANITE);
        plant("TIM-03", brief, entry(brief, 85, "Draft motion for summary judgment on coverage of the {pl} claim"));
        for (var client : List.of(NORTHGATE, HARBOR, PRAIRIE)) {
            var here = free(client);
            var there = matter(DUNMORE);
            plant("TIM-05", here, entry(here, 60, "Draft trial brief on comparative negligence of {pl}"));
            var elsewhere = new Place(there, here.person(), here.day());
            entry(elsewhere, 50, "Draft lease opinion on the {pl} premises");
            entry(elsewhere, 46, "Research easements over the {pl} premises");
        }
        var hundredths = free(LAKESHORE);
        plant(
                "TIM-01",
                hundredths,
                add(hundredths, 33, told(hundredths, "Review answers of {pl} to requests for admission")));
        var impossible = free(SUMMIT);
        var first = entry(impossible, 100, "Attend trial of the {pl} claim, first day");
        plant("TIM-04", impossible, first);
        plant(
                "PRC-04",
                impossible,
                entry(impossible, 90, "Prepare cross-examination of {exp} for second day of trial"),
                entry(impossible, 62, "Draft jury instructions on negligence of {pl}"));
    }

    private void dates() {
        old("INV-04", NORTHGATE, LocalDate.of(2026, 6, 15));
        old("INV-04", GRANITE, LocalDate.of(2026, 4, 20));
        old("INV-04", HARBOR, LocalDate.of(2026, 7, 20));
        old("INV-04", PRAIRIE, LocalDate.of(2026, 6, 10));
        quiet(NORTHGATE, LocalDate.of(2026, 8, 20));
        quiet(HARBOR, LocalDate.of(2026, 9, 21));
        quiet(LAKESHORE, LocalDate.of(2026, 8, 13));
        quiet(SUMMIT, LocalDate.of(2026, 7, 23));
    }

    private void old(String rule, DemoClients client, LocalDate day) {
        var place = free(client);
        var then = new Place(place.matter(), place.person(), day);
        plant(rule, then, entry(then, 8, "Draft letter to {exp} on scope of opinion about {pl}"));
    }

    /// A bill on which nothing newer stands.
    private void quiet(DemoClients client, LocalDate day) {
        var matter = cases.stream()
                .filter(each -> each.client() == client && each.quiet())
                .findFirst()
                .orElseThrow();
        var place = new Place(matter, matter.team().getFirst(), day);
        entry(place, 6, "Draft closing report to adjuster {adj} on the {pl} claim");
        planted.add(new Planted("INV-02", matter.id(), Set.of()));
    }

    private void people() {
        var visitor = DemoPeople.visitor(people);
        for (var client : List.of(NORTHGATE, HARBOR, PRAIRIE)) {
            var stranger = people.stream()
                    .filter(person -> person.classification().equals(DemoPeople.CLERK))
                    .findFirst()
                    .orElseThrow();
            var place = new Place(matter(client), stranger, day(stranger));
            var row = entry(place, 9, "Summarize deposition of {wit} for trial counsel");
            plant("STF-01", place, row);
            if (client != PRAIRIE) {
                plant("STF-12", place, row);
            }
        }
        for (var client : List.of(LAKESHORE, SUMMIT)) {
            var clerk = DemoPeople.clerk(people);
            var place = new Place(matter(client), clerk, day(clerk));
            plant("STF-12", place, entry(place, 9, "Summarize deposition of {wit} for trial counsel"));
        }
        for (var client : List.of(MARLIN, DUNMORE)) {
            var place = new Place(matterOfOwnRates(client), visitor, day(visitor));
            plant("PRC-01", place, entry(place, 12, "Research duty to warn invitees such as {pl}"));
        }
    }

    private void codes() {
        for (var client : List.of(NORTHGATE, GRANITE, HARBOR, LAKESHORE, PRAIRIE, SUMMIT, DemoClients.ASHFORD)) {
            var place = free(client);
            var note =
                    narratives.fill("Review police report for statements of {wit} on speed of insured", place.matter());
            plant("TIM-20", place, add(place, 60, new Telling("", "A104", note)));
        }
    }

    private void events() {
        for (var client : List.of(NORTHGATE, GRANITE, HARBOR, LAKESHORE)) {
            together(client, 2);
        }
        together(SUMMIT, 3);
    }

    /// Partner and associates of one matter at one deposition, on a day that all of them have free.
    private void together(DemoClients client, int attorneys) {
        var matter = matter(client);
        var day = dice.of(Calendar.workingDays(month));
        var team = matter.team().stream()
                .filter(person ->
                        Set.of(DemoPeople.PARTNER, DemoPeople.ASSOCIATE).contains(person.classification()))
                .limit(attorneys)
                .toList();
        var slots = team.stream().map(person -> new Diary.Slot(person, day)).toList();
        if ((team.size() < attorneys) || slots.stream().anyMatch(taken::contains)) {
            together(client, attorneys);
            return;
        }
        taken.addAll(slots);
        var note = narratives.fill("Attend deposition of {wit}", matter);
        var keys = team.stream()
                .map(person -> add(new Place(matter, person, day), 300, new Telling("L330", "A109", note)))
                .map(DemoRow::id)
                .collect(Collectors.toSet());
        planted.add(new Planted("STF-06", matter.id(), keys));
    }

    /// The same words twice on one bill, and once more what an earlier bill had.
    private void again(List<DemoRow> billed) {
        for (var client : List.of(NORTHGATE, GRANITE, HARBOR, LAKESHORE, PRAIRIE, SUMMIT)) {
            var place = free(client);
            var row = entry(place, 7, "Review amended complaint of {pl} for new theories of negligence");
            rows.add(row.withId(row.id() + "-again"));
            plant("TIM-16", place, row, row.withId(row.id() + "-again"));
            billed.stream()
                    .filter(each -> each.isTime()
                            && each.matter().startsWith(client.clientId().value()))
                    .findFirst()
                    .ifPresent(each -> {
                        var twin = each.withId(each.id() + "-again");
                        rows.add(twin);
                        planted.add(new Planted("TIM-16", twin.matter(), Set.of(twin.id())));
                    });
        }
    }

    private void onOneDay(String rule, DemoClients client, int firstTenths, int secondTenths) {
        var place = free(client);
        plant(
                rule,
                place,
                entry(place, firstTenths, "Prepare cross-examination of {exp} for trial of the {pl} claim"),
                entry(place, secondTenths, "Draft jury instructions on comparative negligence of {pl}"));
    }

    private void words() {
        for (var wording : Wording.ALL) {
            for (var client : wording.clients()) {
                var place = free(client);
                plant(wording.rule(), place, entry(place, wording.tenths(), wording.words()));
            }
        }
    }

    /// Where and when, and by whom.
    record Place(DemoMatters.Case matter, Timekeeper person, LocalDate day) {}

    /// A busy matter of a client, with an attorney of its team on a day that is kept free.
    Place free(DemoClients client) {
        while (true) {
            var matter = matter(client);
            var person = matter.team().get(dice.between(0, 1));
            var day = dice.of(Calendar.workingDays(month));
            if (person.classification().equals(DemoPeople.COUNSEL) || !taken.add(new Diary.Slot(person, day))) {
                continue;
            }
            return new Place(matter, person, day);
        }
    }

    private DemoMatters.Case matter(DemoClients client) {
        return dice.of(cases.stream()
                .filter(each -> each.client() == client && !each.quiet())
                .toList());
    }

    /// A blended rate would hold for a visitor too.
    private DemoMatters.Case matterOfOwnRates(DemoClients client) {
        var chosen = matter(client);
        return chosen.file().matter().id().equals(DemoFirm.BLENDED) ? matterOfOwnRates(client) : chosen;
    }

    private LocalDate day(Timekeeper person) {
        var day = dice.of(Calendar.workingDays(month));
        return taken.add(new Diary.Slot(person, day)) ? day : day(person);
    }

    private Telling told(Place place, String words) {
        return new Telling("L310", "A104", narratives.fill(words, place.matter()));
    }

    private DemoRow entry(Place place, int tenths, String words) {
        return add(place, tenths * 10, told(place, words));
    }

    private DemoRow add(Place place, int hundredths, Telling telling) {
        var row = DemoRow.time(
                "f-%04d".formatted(rows.size() + 1),
                place.day(),
                place.person().id().value(),
                place.matter().id(),
                telling,
                hundredths,
                place.day().isBefore(month.atDay(1)) ? month.atDay(2) : place.day());
        rows.add(row);
        return row;
    }

    DemoRow cost(Place place, String code, String quantity, String price, String words) {
        var note = narratives.fill(words, place.matter());
        var id = "f-%04d".formatted(rows.size() + 1);
        var row = DemoRow.cost(id, place.day(), place.matter().id(), code, quantity, price, note);
        rows.add(row);
        return row;
    }

    void plant(String rule, Place place, DemoRow... on) {
        planted.add(new Planted(
                rule, place.matter().id(), List.of(on).stream().map(DemoRow::id).collect(Collectors.toSet())));
    }
}
