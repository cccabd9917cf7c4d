package tenths.formats.layouts;

import java.util.HashMap;
import java.util.List;
import tenths.formats.CleanText;
import tenths.formats.Encoding;

/// What must fit between the records of a layout, so that the file can be read back.
final class Together {
    private final Faults faults;
    private final Section layout;
    private final Shape shape;
    private final Encoding encoding;

    Together(Faults faults, Section layout, Shape shape, Encoding encoding) {
        this.faults = faults;
        this.layout = layout;
        this.shape = shape;
        this.encoding = encoding;
    }

    void check(List<RowType> records) {
        records.forEach(this::letters);
        switch (shape) {
            case Shape.Delimited delimited -> {
                tellApart(records);
                records.forEach(this::notEmpty);
                records.forEach(record -> bare(record, delimited));
                if (delimited.columnNames() && records.size() > 1) {
                    layout.fault(
                            "delimited",
                            "one line of names cannot name the columns of %d records".formatted(records.size()),
                            "write columnNames: false");
                }
            }
            case Shape.Fixed _ -> tellApart(records);
            case Shape.Json _ -> {}
            case Shape.Xml _ -> names(records);
        }
    }

    private void letters(RowType record) {
        record.columns().stream()
                .map(Column::name)
                .filter(name -> !CleanText.keepingSigns(name, encoding).text().equals(name))
                .forEach(name -> fault(
                        record,
                        "the file cannot carry the name '" + name + "'",
                        "write it with letters of the encoding"));
    }

    /// With several kinds of lines the first column of each must say which it is.
    private void tellApart(List<RowType> records) {
        if (records.size() < 2) {
            return;
        }
        var said = new HashMap<String, String>();
        var width = records.getFirst().columns().getFirst().width();
        for (var record : records) {
            var first = record.columns().getFirst();
            var mark = first.constant().orElse("");
            var isSure = mark.matches("[A-Za-z0-9]{1,20}") && first.replace().isEmpty();
            if (!isSure || first.width() != width || mark.length() > first.maximum()) {
                fault(
                        record,
                        "nothing tells its lines from others",
                        "begin each record with a column of one width whose value is letters in quotes: \"'DTL'\"");
            } else if (said.putIfAbsent(mark, record.name()) != null) {
                fault(record, "its lines begin like those of " + said.get(mark), "begin them with another text");
            }
        }
    }

    /// A line without a character would be no line at the end of a file.
    private void notEmpty(RowType record) {
        var only = record.columns().getFirst();
        if (record.columns().size() == 1 && only.isText() && !only.required()) {
            fault(record, "its only column may be blank", "write required: true");
        }
    }

    /// Without quotes nothing but a text, from which it is taken out, may hold the separator.
    private void bare(RowType record, Shape.Delimited shape) {
        if (shape.quoting() != Shape.Quoting.NEVER) {
            return;
        }
        for (var column : record.columns()) {
            var isHeld = !column.isText() && column.form().signs().indexOf(shape.separator()) >= 0;
            if (isHeld || (shape.columnNames() && column.name().indexOf(shape.separator()) >= 0)) {
                fault(
                        record,
                        "'%s' holds the sign that holds values apart".formatted(column.name()),
                        "write quoting: needed, or another separator or format");
            }
        }
    }

    private void names(List<RowType> records) {
        for (var record : records) {
            if (!ShapeReader.XML_NAME.matcher(record.name()).matches()) {
                fault(record, "this is no name of an element", "write letters, digits, _ and -");
            }
            for (var column : record.columns()) {
                if (!ShapeReader.XML_NAME.matcher(column.name()).matches()) {
                    fault(record, "'" + column.name() + "' is no name in XML", "write letters, digits, _ and -");
                }
            }
        }
    }

    private void fault(RowType record, String message, String repair) {
        faults.add(layout.at("records"), "records " + record.name(), message, repair);
    }
}
