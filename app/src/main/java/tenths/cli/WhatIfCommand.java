package tenths.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.TryOnPast;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.money.Money;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.WhatIfs;
import tenths.store.postgres.CannotStart;
import tenths.store.views.WhatIfList;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `tenths what-if --change CHANGE.yaml --from DAY --to DAY`: what past bills would have come to.
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Tries a change of a rate, rule, increment, fee deal or format on final bills: what they would have been.",
            "No bill is touched. docs/handbook/what-if.md describes the file; without one it proves that every bill",
            "is computed again as it is. What was tried is agreed from a day on with: what-if apply ANSWER."
        },
        subcommands = {WhatIfActs.Apply.class, WhatIfActs.Applied.class, WhatIfActs.TakeBack.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:tried, and every bill follows from what it keeps",
            "1:tried, but some bill does not follow from what it keeps",
            "2:it cannot be tried; every reason is named"
        })
final class WhatIfCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_DOUBTS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--change", paramLabel = "CHANGE.yaml", description = "the change; none to prove the past")
    private @Nullable Path change;

    @Option(names = "--from", paramLabel = "DAY", description = "first invoice date; needed to try anything")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "last invoice date; needed to try anything")
    private @Nullable LocalDate to;

    @Option(names = "--client", paramLabel = "NUMBER", description = "only this client's bills")
    private @Nullable String client;

    @Option(names = "--matter", paramLabel = "NUMBER", description = "only this matter's bills")
    private @Nullable String matter;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Option(
            names = "--data",
            description = "folder of database and bills (default: TENTHS_DATA, or .tenths in the home folder)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        var question = question();
        try (var database = Database.visit(DataFolder.of(data).database())) {
            var house = new House(
                    database.source(),
                    Clock.system(ZoneId.systemDefault()),
                    text -> PackReader.read(text).orThrow());
            var trying = new TryOnPast(house);
            return switch (trying.ask(question, "terminal (" + System.getProperty("user.name") + ")")) {
                case TryOnPast.Outcome.Refused(var problems) -> {
                    problems.forEach(spec.commandLine().getErr()::println);
                    yield Main.UNUSABLE;
                }
                case TryOnPast.Outcome.Ready ready -> {
                    var tested = trying.run(ready, watched());
                    print(ready, tested, new WhatIfList(house.transactions()));
                    yield tested.doubts() == 0 ? Main.FINE : Main.FINDINGS;
                }
            };
        } catch (CannotStart | Durability.NotDurable | SQLException failure) {
            throw new Unusable("the database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private TryOnPast.Question question() throws IOException {
        var file = change;
        if (file != null && !Files.isReadable(file)) {
            throw new Unusable("There is no readable file " + file + ".");
        }
        var body = file == null ? "nothing: true" : Files.readString(file);
        var first = from;
        var last = to;
        if (first == null || last == null) {
            throw new Unusable("Name the period of the bills: --from DAY --to DAY.");
        }
        try {
            var ofClient = client;
            var ofMatter = matter;
            return new TryOnPast.Question(
                    body,
                    ofClient == null ? null : new ClientId(ofClient),
                    ofMatter == null ? null : new MatterId(ofMatter),
                    first,
                    last);
        } catch (IllegalArgumentException noIdentifier) {
            throw new Unusable(String.valueOf(noIdentifier.getMessage()), noIdentifier);
        }
    }

    private Progress watched() {
        var err = spec.commandLine().getErr();
        return (done, total) -> {
            err.printf("\r%,d of %,d lines", done, total);
            err.flush();
            return true;
        };
    }

    private void print(TryOnPast.Outcome.Ready ready, WhatIfs.Tested tested, WhatIfList list) {
        spec.commandLine().getErr().println();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(tree(ready, tested, list)));
            return;
        }
        out.printf(
                "%s%n%,d lines on %,d bills, answer %s%n", ready.words(), tested.lines(), tested.bills(), ready.id());
        for (var kind : Kind.values()) {
            list.sums(ready.id(), kind, Integer.MAX_VALUE).forEach(sum -> line(sum, out));
        }
        doubts(ready.id(), list, out);
    }

    private static void line(WhatIfList.Sum sum, PrintWriter out) {
        out.printf(
                "%-8s %-30s %,7d lines %14s -> %14s %s, findings +%,d -%,d%n",
                sum.kind().name().toLowerCase(Locale.ROOT),
                sum.name(),
                sum.lines(),
                decimal(sum.before(), sum),
                decimal(sum.after(), sum),
                sum.currency(),
                sum.added(),
                sum.gone());
    }

    private static void doubts(UUID id, WhatIfList list, PrintWriter out) {
        list.doubts(id, MOST_DOUBTS)
                .forEach(doubt -> out.println("NOT COMPUTED AGAIN: invoice " + doubt.invoice() + ", " + doubt.what()));
    }

    private static String decimal(long minor, WhatIfList.Sum sum) {
        return new Money(minor, Currency.getInstance(sum.currency())).decimal().toPlainString();
    }

    private static ObjectNode tree(TryOnPast.Outcome.Ready ready, WhatIfs.Tested tested, WhatIfList list) {
        var tree = JSON.createObjectNode();
        tree.put("id", ready.id().toString());
        tree.put("change", ready.words());
        tree.put("bills", tested.bills());
        tree.put("lines", tested.lines());
        tree.put("equal", tested.doubts() == 0);
        var sums = tree.putArray("sums");
        for (var kind : Kind.values()) {
            for (var sum : list.sums(ready.id(), kind, Integer.MAX_VALUE)) {
                sums.addObject()
                        .put("kind", kind.name().toLowerCase(Locale.ROOT))
                        .put("of", sum.of())
                        .put("currency", sum.currency())
                        .put("bills", sum.bills())
                        .put("lines", sum.lines())
                        .put("before", decimal(sum.before(), sum))
                        .put("after", decimal(sum.after(), sum))
                        .put("added", sum.added())
                        .put("gone", sum.gone())
                        .put("addedAtRisk", decimal(sum.addedAtRisk(), sum))
                        .put("goneAtRisk", decimal(sum.goneAtRisk(), sum));
            }
        }
        var doubts = tree.putArray("doubts");
        list.doubts(ready.id(), MOST_DOUBTS)
                .forEach(doubt ->
                        doubts.addObject().put("invoice", doubt.invoice()).put("what", doubt.what()));
        return tree;
    }
}
