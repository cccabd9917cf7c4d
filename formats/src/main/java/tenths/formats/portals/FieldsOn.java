package tenths.formats.portals;

import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.formats.portals.Check.Watch;

/// Fields on lines of some types.
///
/// @param numbers in LEDES 98BI
/// @param on the types of the lines
record FieldsOn(List<Integer> numbers, Set<LineType> on) {
    FieldsOn {
        numbers = List.copyOf(numbers);
        on = Set.copyOf(on);
    }

    /// Looks at each of the fields that the format has, on each of the lines.
    Watch each(ObjIntConsumer<Item> look) {
        return item -> {
            if (on.contains(item.type())) {
                for (var field : numbers) {
                    if (item.has(field)) {
                        look.accept(item, field);
                    }
                }
            }
        };
    }

    /// As [#each], but a blank field is nobody's fault.
    Watch filled(ObjIntConsumer<Item> look) {
        return each((item, field) -> {
            if (!item.isBlank(field)) {
                look.accept(item, field);
            }
        });
    }

    /// `INVOICE_DATE, LINE_ITEM_DATE on F and E lines`.
    @Override
    public String toString() {
        var names = numbers.stream().map(Format::name).collect(Collectors.joining(", "));
        return on.size() == LineType.values().length ? names : names + " on " + types(on) + " lines";
    }

    static String types(Set<LineType> on) {
        return Stream.of(LineType.values())
                .filter(on::contains)
                .map(LineType::name)
                .collect(Collectors.joining(" and "));
    }
}
