package tenths.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenths.notes.Claim;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.notes.Ground;
import tenths.notes.MatterAnswer;
import tenths.notes.Proposal;
import tenths.notes.Reading;
import tenths.notes.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A reading as other programs read it: time under `entries`, money spent under `expenses`.
final class ReadingTree {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReadingTree() {}

    static ObjectNode of(String id, Reading reading) {
        var tree = JSON.createObjectNode();
        tree.put("id", id);
        var entries = tree.putArray("entries");
        var expenses = tree.putArray("expenses");
        for (var proposal : reading.proposals()) {
            switch (proposal.claim()) {
                case Claim.Timed timed -> time(entries.addObject(), proposal, timed);
                case Claim.Untimed _ -> untimed(entries.addObject(), proposal);
                case Claim.Spent spent -> expense(expenses.addObject(), proposal, spent);
            }
        }
        var flags = tree.putArray("flags");
        reading.flags().stream().sorted().map(Flag::code).forEach(flags::add);
        return tree;
    }

    private static void time(ObjectNode entry, Proposal proposal, Claim.Timed timed) {
        entry.put("minutes", timed.minutes());
        if (timed.worked() != timed.minutes()) {
            entry.put("workedMinutes", timed.worked());
        }
        entry.put("billedHours", timed.billed().toPlainString());
        work(entry, proposal);
    }

    private static void untimed(ObjectNode entry, Proposal proposal) {
        entry.putNull("minutes");
        entry.putNull("billedHours");
        work(entry, proposal);
    }

    private static void work(ObjectNode entry, Proposal proposal) {
        whenAndWhat(entry, proposal);
        text(entry, "activityCode", proposal.coding().activity());
        text(entry, "taskCode", proposal.coding().task());
        grounds(entry.putArray("grounds"), proposal.coding().grounds());
        entry.put("billable", proposal.billable());
        rest(entry, proposal);
    }

    /// Why each code: the rule, or the words with their weights.
    private static void grounds(ArrayNode array, List<Ground> grounds) {
        for (var ground : grounds) {
            var tree = array.addObject();
            tree.put("code", ground.code());
            tree.put("by", ground.by().name().toLowerCase(Locale.ROOT));
            tree.put("why", ground.why());
            text(tree, "next", ground.next());
            var weights = tree.putArray("weights");
            for (var weight : ground.weights()) {
                weights.addObject()
                        .put("words", weight.words())
                        .put("code", weight.code())
                        .put("weight", weight.weight().toPlainString());
            }
        }
    }

    private static void expense(ObjectNode entry, Proposal proposal, Claim.Spent spent) {
        text(entry, "expenseCode", spent.code());
        entry.put("quantity", spent.quantity().toPlainString());
        text(entry, "unit", spent.unit());
        text(
                entry,
                "unitCost",
                spent.unitCost().signum() == 0 ? "" : spent.unitCost().toPlainString());
        text(entry, "amount", amount(spent));
        text(entry, "currency", spent.currency());
        whenAndWhat(entry, proposal);
        rest(entry, proposal);
    }

    private static String amount(Claim.Spent spent) {
        BigDecimal amount = spent.quantity().multiply(spent.unitCost());
        return amount.signum() == 0 ? "" : amount.toPlainString();
    }

    private static void whenAndWhat(ObjectNode entry, Proposal proposal) {
        var day = proposal.day();
        text(entry, "date", day == null ? "" : day.toString());
        text(
                entry,
                "matter",
                proposal.matter() instanceof MatterAnswer.Named named
                        ? named.id().value()
                        : "");
        var candidates = entry.putArray("candidates");
        asked(proposal.matter()).forEach(candidates::add);
        if (proposal.matter() instanceof MatterAnswer.Unknown unknown) {
            entry.put("matterText", unknown.said());
        }
    }

    private static List<String> asked(MatterAnswer matter) {
        return switch (matter) {
            case MatterAnswer.Named named ->
                named.near().stream().map(Object::toString).toList();
            case MatterAnswer.Asked asked ->
                asked.candidates().stream().map(Object::toString).toList();
            case MatterAnswer.Unknown _, MatterAnswer.Unsaid _ -> List.of();
        };
    }

    private static void rest(ObjectNode entry, Proposal proposal) {
        entry.put("narrative", proposal.narrative());
        var worker = proposal.timekeeper();
        text(entry, "timekeeper", worker == null ? "" : worker.value());
        entry.put("certainty", proposal.certainty().name().toLowerCase(Locale.ROOT));
        quotes(entry.putObject("quotes"), proposal.quotes());
        var flags = entry.putArray("flags");
        proposal.flags().stream().sorted().map(Flag::code).forEach(flags::add);
    }

    private static void quotes(ObjectNode quotes, Map<Field, Span> spans) {
        spans.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(quote -> quotes.putArray(quote.getKey().name().toLowerCase(Locale.ROOT))
                        .add(quote.getValue().start())
                        .add(quote.getValue().end()));
    }

    private static void text(ObjectNode entry, String member, String text) {
        if (text.isEmpty()) {
            entry.putNull(member);
        } else {
            entry.put(member, text);
        }
    }
}
