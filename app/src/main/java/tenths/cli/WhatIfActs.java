package tenths.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.connectors.packs.PackReader;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.desk.whatif.ApplyTried;
import tenths.desk.whatif.EffectSum;
import tenths.money.Money;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.postgres.CannotStart;
import tenths.store.views.WhatIfList;
import tenths.store.whatif.AppliedChanges;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What comes after a trial: `tenths what-if apply`, `applied` and `take-back`.
final class WhatIfActs {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_LISTED = 50;
    private static final String HELD = "0:it is done, or with --dry-run could be";
    private static final String REFUSED = "1:it was refused and nothing changed; every reason is named";
    private static final String UNUSABLE = "2:wrong usage, nothing by that name, or no database";

    private WhatIfActs() {}

    /// What each of them has: the firm that the data folder names.
    abstract static class Act implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "print one JSON object")
        private boolean json;

        @Option(
                names = "--data",
                description = "folder of database and bills (default: TENTHS_DATA, or .tenths in the home folder)")
        private @Nullable Path data;

        @Override
        public Integer call() {
            try (var database = Database.visit(DataFolder.of(data).database())) {
                return on(new House(
                        database.source(),
                        Clock.system(ZoneId.systemDefault()),
                        text -> PackReader.read(text).orThrow()));
            } catch (CannotStart | Durability.NotDurable | SQLException failure) {
                throw new Unusable("the database cannot be reached: " + failure.getMessage(), failure);
            }
        }

        abstract int on(House house);

        static String actor() {
            return "terminal (" + System.getProperty("user.name") + ")";
        }

        PrintWriter out() {
            return spec.commandLine().getOut();
        }

        boolean isJson() {
            return json;
        }

        void print(ObjectNode tree) {
            out().println(JSON.writeValueAsString(tree));
        }

        int refused(List<String> reasons) {
            reasons.forEach(spec.commandLine().getErr()::println);
            return Main.FINDINGS;
        }

        /// @return how many open bills are checked again
        int checked(House house, Collection<UUID> bills) {
            var err = spec.commandLine().getErr();
            var count = new CheckAgain(house).check(bills, actor(), (done, total) -> {
                err.printf("\r%,d of %,d open bills checked again", done, total);
                err.flush();
                return true;
            });
            if (!bills.isEmpty()) {
                err.println();
            }
            return count;
        }
    }

    /// `tenths what-if apply ANSWER --from DAY --reason TEXT`
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = {
                "Agrees from a day on what was tried, and checks the open bills again. Prints first which open bills",
                "and which work that waits come out otherwise. Final bills keep their amounts."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {HELD, REFUSED, UNUSABLE})
    static final class Apply extends Act {
        @Parameters(paramLabel = "ANSWER", description = "the answer of a trial, as what-if prints it")
        private UUID answer = new UUID(0, 0);

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "first day on which it is to hold")
        private LocalDate from = LocalDate.EPOCH;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "where it is agreed: a letter with its date; up to 200 characters")
        private String reason = "";

        @Option(names = "--dry-run", description = "say what would change and change nothing")
        private boolean dryRun;

        @Override
        int on(House house) {
            var run = new WhatIfList(house.transactions())
                    .run(answer).stream()
                            .findFirst()
                            .orElseThrow(() -> new Unusable(
                                    "There is no answer " + answer + ". The newest fifty are kept; try it again."));
            var wish = new ApplyTried.Wish(run.id(), run.body(), run.words(), from, reason);
            var applying = new ApplyTried(house);
            var preview = applying.preview(wish);
            if (!preview.problems().isEmpty()) {
                return refused(preview.problems());
            }
            if (dryRun) {
                print(wish, preview.effects(), null, 0);
                return Main.FINE;
            }
            return switch (applying.apply(wish, actor())) {
                case ApplyTried.Outcome.Refused(var reasons) -> refused(reasons);
                case ApplyTried.Outcome.BackAlready before -> refused(List.of(before.words()));
                case ApplyTried.Outcome.Done(var made, var bills) -> {
                    print(wish, preview.effects(), made, checked(house, bills));
                    yield Main.FINE;
                }
            };
        }

        private void print(ApplyTried.Wish wish, List<OpenWork.Effect> effects, @Nullable UUID applied, int checked) {
            if (isJson()) {
                print(tree(wish, effects, applied, checked));
                return;
            }
            var out = out();
            out.printf("%s%nagreed from %s on in: %s%n", wish.words(), wish.from(), wish.reason());
            effects.forEach(effect -> out.printf(
                    "%-20s %-16s %,7d lines %14s -> %14s, findings +%,d -%,d%n",
                    effect.matter().value(),
                    effect.bill() == null ? "waits for a bill" : "open bill",
                    effect.lines(),
                    effect.before(),
                    effect.after(),
                    effect.more(),
                    effect.gone()));
            EffectSum.of(effects).forEach(sum -> line(sum, out));
            if (effects.isEmpty()) {
                out.println("No open bill and no work that waits comes out otherwise today.");
            }
            out.println(
                    applied == null
                            ? "A dry run: nothing was agreed."
                            : "It is agreed; %,d open bills are checked again. Take it back with: what-if take-back %s"
                                    .formatted(checked, applied));
        }

        private static void line(EffectSum sum, PrintWriter out) {
            out.printf(
                    "%-37s %,7d lines %14s -> %14s, findings +%,d -%,d%n",
                    "total " + sum.currency(),
                    sum.lines(),
                    money(sum.before(), sum.currency()),
                    money(sum.after(), sum.currency()),
                    sum.more(),
                    sum.gone());
        }

        private static Money money(long minor, String currency) {
            return new Money(minor, Currency.getInstance(currency));
        }

        private static ObjectNode tree(
                ApplyTried.Wish wish, List<OpenWork.Effect> effects, @Nullable UUID applied, int checked) {
            var tree = JSON.createObjectNode();
            tree.put("answer", wish.whatIf().toString());
            tree.put("change", wish.words());
            tree.put("from", wish.from().toString());
            tree.put("reason", wish.reason());
            tree.put("applied", applied == null ? null : applied.toString());
            tree.put("checked", checked);
            var sums = tree.putArray("sums");
            EffectSum.of(effects)
                    .forEach(sum -> sums.addObject()
                            .put("currency", sum.currency())
                            .put("lines", sum.lines())
                            .put("before", plain(money(sum.before(), sum.currency())))
                            .put("after", plain(money(sum.after(), sum.currency())))
                            .put("added", sum.more())
                            .put("gone", sum.gone()));
            var each = tree.putArray("effects");
            effects.forEach(effect -> effect(effect, each.addObject()));
            return tree;
        }

        private static void effect(OpenWork.Effect effect, ObjectNode tree) {
            var bill = effect.bill();
            tree.put("matter", effect.matter().value())
                    .put("prebill", bill == null ? null : bill.toString())
                    .put("lines", effect.lines())
                    .put("before", plain(effect.before()))
                    .put("after", plain(effect.after()))
                    .put("currency", effect.before().currency().getCurrencyCode())
                    .put("added", effect.more())
                    .put("gone", effect.gone());
        }

        private static String plain(Money money) {
            return money.decimal().toPlainString();
        }
    }

    /// `tenths what-if take-back APPLIED`
    @Command(
            name = "take-back",
            mixinStandardHelpOptions = true,
            description = {
                "Lets hold again what stood there before a change was agreed, as long as nobody changed it since,",
                "and checks the open bills again."
            },
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:it is taken back", REFUSED, UNUSABLE})
    static final class TakeBack extends Act {
        @Parameters(paramLabel = "APPLIED", description = "what was agreed, as apply and applied print it")
        private UUID applied = new UUID(0, 0);

        @Override
        int on(House house) {
            if (new AppliedChanges(house.transactions()).find(applied).isEmpty()) {
                throw new Unusable("Nothing was agreed as " + applied + ". `tenths what-if applied` lists what was.");
            }
            return switch (new ApplyTried(house).takeBack(applied, actor())) {
                case ApplyTried.Outcome.Refused(var reasons) -> refused(reasons);
                case ApplyTried.Outcome.BackAlready before -> refused(List.of(before.words()));
                case ApplyTried.Outcome.Done(var id, var bills) -> {
                    var checked = checked(house, bills);
                    if (isJson()) {
                        print(JSON.createObjectNode()
                                .put("takenBack", id.toString())
                                .put("checked", checked));
                    } else {
                        out().printf(
                                        "It is taken back: what stood there before holds again."
                                                + " %,d open bills are checked again.%n",
                                        checked);
                    }
                    yield Main.FINE;
                }
            };
        }
    }

    /// `tenths what-if applied`
    @Command(
            name = "applied",
            mixinStandardHelpOptions = true,
            description = "Lists what was tried and agreed, the newest first, with what was taken back.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:listed", "2:wrong usage, or no database"})
    static final class Applied extends Act {
        @Override
        int on(House house) {
            var rows = new AppliedChanges(house.transactions()).newest(MOST_LISTED);
            if (isJson()) {
                var tree = JSON.createObjectNode();
                var list = tree.putArray("applied");
                rows.forEach(row -> list.addObject()
                        .put("id", row.id().toString())
                        .put("answer", row.whatIf().toString())
                        .put("change", row.text().words())
                        .put("from", row.from().toString())
                        .put("reason", row.reason())
                        .put("by", row.by())
                        .put("at", row.at().toString())
                        .put("takenBackBy", row.backBy()));
                print(tree);
            } else {
                rows.forEach(row -> out().println(words(row)));
            }
            return Main.FINE;
        }

        private static String words(AppliedChanges.Row row) {
            return "%s %s, from %s, agreed in: %s, by %s%s"
                    .formatted(
                            row.id(),
                            row.text().words(),
                            row.from(),
                            row.reason(),
                            row.by(),
                            row.isTakenBack() ? ", taken back by " + row.backBy() : "");
        }
    }
}
