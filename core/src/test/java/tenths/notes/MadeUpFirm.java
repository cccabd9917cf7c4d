package tenths.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// The matters and people of Brannigan Sato, a firm that does not exist, with names chosen to be confused.
@NullMarked
public final class MadeUpFirm {
    private MadeUpFirm() {}

    public static List<KnownMatter> matters() {
        return rows("matters.txt").map(MadeUpFirm::matter).toList();
    }

    public static List<Colleague> colleagues() {
        return rows("colleagues.txt")
                .map(row -> new Colleague(new TimekeeperId(row[0]), row[1], row[2]))
                .toList();
    }

    /// The rows of a table among the test resources, cut at the bars.
    public static java.util.stream.Stream<String[]> rows(String file) {
        try (var stream = Objects.requireNonNull(MadeUpFirm.class.getResourceAsStream("/notes/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> Arrays.stream(line.split("\\|", -1))
                                    .map(String::strip)
                                    .toArray(String[]::new))
                            .toList()
                            .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KnownMatter matter(String[] row) {
        return new KnownMatter(
                new MatterId(row[0]),
                row[1],
                row[2],
                list(row[3]),
                list(row[4]),
                list(row[5]).stream().map(MadeUpFirm::contact).toList(),
                List.of(),
                !row[0].startsWith("FIRM"));
    }

    private static Contact contact(String text) {
        var mark = text.lastIndexOf(' ');
        return new Contact(text.substring(0, mark), Role.valueOf(text.substring(mark + 1)));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
