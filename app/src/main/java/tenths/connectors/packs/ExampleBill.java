package tenths.connectors.packs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bill of an example, in which nearly everything may be left out: what is not said is plain.
///
/// @param fields of the example
record ExampleBill(Map<String, Node> fields) {
    private static final String DAY = "2026-03-02";
    private static final Map<String, String> LINE =
            Map.of("date", DAY, "narrative", "Review answers of plaintiff to interrogatories");
    private static final Map<String, String> FEE =
            Map.of("type", "fee", "timekeeper", "AB", "class", "ASSOC", "hours", "1.0");
    private static final Map<String, String> EXPENSE = Map.of("type", "expense", "quantity", "1");
    private static final Set<String> OF_EXPENSES = Set.of("expense", "quantity", "unitCost");
    private static final Map<String, String> AS_IS = Map.of("true", "true", "false", "false");

    /// @param lines of the bill: one, or a list of them
    String json(Node lines) {
        var tree = JsonMapper.shared().createObjectNode();
        tree.put("client", "C1").put("matter", "M1");
        fields.forEach((name, value) -> {
            switch (name) {
                case "flagged", "silent", "atRisk" -> {}
                case "before" -> lines(tree, "history", value);
                case "returned", "elsewhere" -> lines(tree, name, value);
                default -> put(tree, name, value);
            }
        });
        lines(tree, "lines", lines);
        if (!tree.has("invoice")) {
            tree.putObject("invoice");
        }
        if (tree.get("invoice") instanceof ObjectNode invoice && !invoice.has("date")) {
            invoice.put("date", latest(tree));
        }
        if (!tree.has("today")) {
            tree.set("today", tree.path("invoice").path("date"));
        }
        return tree.toString();
    }

    private static void lines(ObjectNode tree, String name, Node node) {
        var list = tree.putArray(name);
        var items = node instanceof Node.Items several ? several.list() : List.of(node);
        for (var item : items) {
            var line = list.addObject();
            if (item instanceof Node.Fields pairs) {
                pairs.list().forEach(pair -> put(line, pair.name(), pair.value()));
            } else {
                put(line, "narrative", item);
            }
            complete(line, list.size());
        }
    }

    private static void complete(ObjectNode line, int number) {
        var isExpense = OF_EXPENSES.stream().anyMatch(line::has)
                || line.path("type").asString("").equals("expense");
        fill(line, "id", Integer.toString(number));
        LINE.forEach((name, value) -> fill(line, name, value));
        (isExpense ? EXPENSE : FEE).forEach((name, value) -> fill(line, name, value));
        if (!line.has("amount")) {
            fill(line, isExpense ? "unitCost" : "rate", isExpense ? "10.00" : "200.00");
        }
    }

    private static void fill(ObjectNode line, String name, String value) {
        if (!line.has(name)) {
            line.put(name, value);
        }
    }

    /// A bill is dated on the last day of its work where nothing else is said.
    private static String latest(ObjectNode tree) {
        var latest = "";
        for (var line : tree.path("lines")) {
            var day = line.path("date").asString("");
            latest = day.compareTo(latest) > 0 ? day : latest;
        }
        return latest.isEmpty() ? DAY : latest;
    }

    private static void put(ObjectNode tree, String name, Node value) {
        switch (value) {
            case Node.Scalar scalar
            when AS_IS.containsKey(scalar.text()) -> tree.put(name, Boolean.parseBoolean(scalar.text()));
            case Node.Scalar scalar -> tree.put(name, scalar.text());
            case Node.Fields pairs -> {
                var inner = tree.putObject(name);
                pairs.list().forEach(pair -> put(inner, pair.name(), pair.value()));
            }
            case Node.Items items -> {
                var list = tree.putArray(name);
                for (var item : items.list()) {
                    var inner = JsonMapper.shared().createObjectNode();
                    put(inner, "item", item);
                    list.add(inner.path("item"));
                }
            }
        }
    }
}
