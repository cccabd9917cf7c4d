package tenths.web.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tenths.firm.MatterId;
import tenths.store.MatterFile;
import tenths.store.views.OwnTime;
import tenths.time.DraftEntry;
import tenths.time.Measure;
import tenths.time.weeks.Day;
import tenths.time.weeks.Week;

/// The week as a grid: one row for each matter, one cell for each day. A cell can be copied to another day.
public record Cells(List<LocalDate> days, List<Row> rows) {
    public record Row(String matter, String name, List<Cell> cells) {
        public long seconds() {
            return cells.stream().mapToLong(Cell::seconds).sum();
        }
    }

    /// @param drafted how much of it is not released yet
    public record Cell(LocalDate day, long seconds, long drafted) {}

    static Cells of(
            Week week,
            Collection<OwnTime.Row> entries,
            Collection<DraftEntry> drafts,
            Map<MatterId, MatterFile> files) {
        var days = week.days().stream().map(Day::date).toList();
        var names = new TreeMap<String, String>();
        var cells = new TreeMap<String, Map<LocalDate, Cell>>();
        for (var entry : entries) {
            names.put(entry.matter(), entry.matterName());
            add(cells, entry.matter(), new Cell(entry.day(), entry.seconds(), 0));
        }
        for (var draft : drafts) {
            var content = draft.content();
            var matter = content.matter();
            if (matter != null && content.measure() instanceof Measure.Time(var worked) && worked != null) {
                var file = files.get(matter);
                names.putIfAbsent(
                        matter.value(), file == null ? "" : file.matter().name());
                var day = TimePage.day(draft);
                add(cells, matter.value(), new Cell(day, worked.seconds(), worked.seconds()));
            }
        }
        var rows = new ArrayList<Row>();
        names.forEach((matter, name) -> rows.add(row(matter, name, days, cells.getOrDefault(matter, Map.of()))));
        return new Cells(days, rows);
    }

    private static void add(Map<String, Map<LocalDate, Cell>> cells, String matter, Cell cell) {
        cells.computeIfAbsent(matter, _ -> new TreeMap<>())
                .merge(
                        cell.day(),
                        cell,
                        (one, other) ->
                                new Cell(one.day(), one.seconds() + other.seconds(), one.drafted() + other.drafted()));
    }

    private static Row row(String matter, String name, List<LocalDate> days, Map<LocalDate, Cell> cells) {
        return new Row(
                matter,
                name,
                days.stream()
                        .map(day -> cells.getOrDefault(day, new Cell(day, 0, 0)))
                        .toList());
    }

    /// The cells that can be copied, for the form.
    public List<Choice> choices() {
        return rows.stream()
                .flatMap(row ->
                        row.cells().stream().filter(cell -> cell.seconds() > 0).map(cell -> new Choice(row, cell)))
                .toList();
    }

    public record Choice(Row row, Cell cell) {
        /// As the form names it: `2026-11-03|0412-0001`.
        public String value() {
            return cell.day() + "|" + row.matter();
        }
    }
}
