package tenths.formats.einvoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares what a file says with what its bill says, part by part.
final class Differences {
    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(Statement file, Statement bill) {
        var differences = new Differences();
        differences.part("the standard", file.standard(), bill.standard());
        differences.part("the head", file.head(), bill.head());
        differences.part("the firm", file.seller(), bill.seller());
        differences.part("the client", file.buyer(), bill.buyer());
        differences.part("the payment", file.payment(), bill.payment());
        differences.parts("line", file.items(), bill.items());
        differences.parts("adjustment", file.wholes(), bill.wholes());
        differences.parts("VAT group", file.groups(), bill.groups());
        differences.part("the totals", file.sums(), bill.sums());
        return differences.found;
    }

    private void parts(String what, List<?> file, List<?> bill) {
        for (var i = 0; i < Math.max(file.size(), bill.size()); i++) {
            part(what + " " + (i + 1), at(file, i), at(bill, i));
        }
    }

    private static @Nullable Object at(List<?> parts, int place) {
        return place < parts.size() ? parts.get(place) : null;
    }

    private void part(String what, @Nullable Object file, @Nullable Object bill) {
        if (!Objects.equals(file, bill)) {
            found.add("Of %s the file says %s, the bill says %s.".formatted(what, file, bill));
        }
    }
}
