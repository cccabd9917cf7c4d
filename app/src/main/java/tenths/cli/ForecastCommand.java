package tenths.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.connectors.packs.PackReader;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.forecasts.MakeForecast;
import tenths.desk.forecasts.MakeForecast.Outcome;
import tenths.desk.forecasts.WhoAnswers;
import tenths.invoicing.outlook.Fate;
import tenths.store.Database;
import tenths.store.Durability;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.MatterForecast;
import tenths.store.postgres.CannotStart;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `tenths forecast`: what would become of all bills if they went out now.
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = {
            "Asks rules, formats and portals what they would say to every open bill and to all work that waits.",
            "No bill is touched; the forecast of today is kept, for the page Today and the trend."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every bill would be accepted or flagged",
            "1:some bill would be late or refused",
            "2:it cannot be made"
        })
final class ForecastCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print one JSON object, with every bill that is not simply accepted")
    private boolean json;

    @Option(
            names = "--data",
            description = "folder of database and bills (default: TENTHS_DATA, or .tenths in the home folder)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        try (var database = Database.visit(DataFolder.of(data).database())) {
            var house = new House(
                    database.source(),
                    Clock.system(ZoneId.systemDefault()),
                    text -> PackReader.read(text).orThrow());
            var outcome = new MakeForecast(house).now("terminal (" + System.getProperty("user.name") + ")", watched());
            return switch (outcome) {
                case Outcome.Made made -> {
                    print(made, house);
                    yield made.count(Fate.LATE) + made.count(Fate.REFUSED) == 0 ? Main.FINE : Main.FINDINGS;
                }
                case Outcome.Stopped _, Outcome.MadeElsewhere _ -> Main.UNUSABLE;
            };
        } catch (CannotStart | Durability.NotDurable | SQLException failure) {
            throw new Unusable("the database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private Progress watched() {
        var err = spec.commandLine().getErr();
        return (done, total) -> {
            err.printf("\r%,d of %,d bills", done, total);
            err.flush();
            return true;
        };
    }

    private void print(Outcome.Made made, House house) {
        spec.commandLine().getErr().println();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(tree(made, house)));
        } else {
            lines(made, out);
        }
    }

    private static void lines(Outcome.Made made, PrintWriter out) {
        for (var fate : Fate.values()) {
            out.printf("%-9s %,6d%n", fate.word(), made.count(fate));
        }
        made.bills().stream()
                .filter(bill -> bill.fate() != Fate.ACCEPTED)
                .forEach(bill -> out.printf(
                        "%s %s, %s: %s%n",
                        bill.matter(), bill.fate().word(), bill.amounts().billed(), bill.reason()));
        out.printf("about %,d minutes to answer %,d findings%n", minutes(made), toAnswer(made));
    }

    private static long toAnswer(Outcome.Made made) {
        return made.bills().stream().mapToLong(MatterForecast::toAnswer).sum();
    }

    private static long minutes(Outcome.Made made) {
        return made.night().pace().minutes(toAnswer(made));
    }

    private static ObjectNode tree(Outcome.Made made, House house) {
        var tree = JSON.createObjectNode();
        tree.put("asOf", made.night().madeAt().toString());
        for (var fate : Fate.values()) {
            tree.put(fate.word(), made.count(fate));
        }
        tree.put("toAnswer", toAnswer(made));
        tree.put("minutes", minutes(made));
        tree.put("secondsPerFinding", made.night().pace().secondsPerFinding());
        tree.put("measured", made.night().pace().isMeasured());
        clients(made, house, tree);
        var bills = tree.putArray("bills");
        made.bills().stream()
                .filter(bill -> bill.fate() != Fate.ACCEPTED)
                .forEach(bill -> bill(bill, bills.addObject()));
        var waiting = tree.putArray("waitsFor");
        for (var each : new WhoAnswers(house).all()) {
            waiting.addObject()
                    .put("who", each.who())
                    .put("what", each.what().words())
                    .put("count", each.count())
                    .put("since", each.since().toString());
        }
        return tree;
    }

    private static void clients(Outcome.Made made, House house, ObjectNode tree) {
        var clients = tree.putArray("clients");
        var forecasts = new Forecasts(house.transactions());
        for (var client : forecasts.byClient(made.night().night())) {
            var counts = client.tally().counts();
            clients.addObject()
                    .put("client", client.client().value())
                    .put("accepted", counts.accepted())
                    .put("flagged", counts.flagged())
                    .put("late", counts.late())
                    .put("refused", counts.refused())
                    .put("toAnswer", client.tally().toAnswer());
        }
    }

    private static void bill(MatterForecast bill, ObjectNode tree) {
        var cause = bill.cause();
        tree.put("matter", bill.matter().value())
                .put("client", bill.client().value())
                .put("forecast", bill.fate().word())
                .put("cause", cause == null ? "" : cause.words())
                .put("currency", bill.amounts().billed().currency().getCurrencyCode())
                .put("billed", bill.amounts().billed().decimal().toPlainString())
                .put("atRisk", bill.amounts().atRisk().decimal().toPlainString())
                .put("toAnswer", bill.toAnswer())
                .put("reason", bill.reason())
                .put("moreReasons", bill.more());
    }
}
