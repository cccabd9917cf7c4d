package tenths.formats.layouts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the records of one file and adds up their numbers, as they stand in the file.
final class Tally {
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
    private long all;

    void add(RowType record, List<String> values) {
        all++;
        counts.merge(record.name(), 1L, Long::sum);
        var ofRecord = sums.computeIfAbsent(record.name(), _ -> new HashMap<>());
        for (var i = 0; i < values.size(); i++) {
            var column = record.columns().get(i);
            if (column.form() instanceof Form.Digits number) {
                number.parse(values.get(i)).ifPresent(value -> ofRecord.merge(column.name(), value, BigDecimal::add));
            }
        }
    }

    long count(String record) {
        return counts.getOrDefault(record, 0L);
    }

    /// What a column of that kind says in the next record.
    long next(Column.Count count) {
        return count.record().isEmpty() ? all + 1 : count(count.record());
    }

    BigDecimal sum(Column.Sum sum) {
        return sums.getOrDefault(sum.record(), Map.of()).getOrDefault(sum.column(), BigDecimal.ZERO);
    }
}
