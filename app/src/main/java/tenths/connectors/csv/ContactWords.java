package tenths.connectors.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Mapping.Field;
import tenths.firm.MatterId;
import tenths.notes.Role;
import tenths.store.capture.MatterNames;

/// The names of a matter as one cell of a file: `adjuster: Tom Brandt; opposing counsel: Imani Ross; nickname: the
/// pier`.
public final class ContactWords {
    private static final int LONGEST_NAME = 120;
    private static final String NICKNAME = "nickname";

    private ContactWords() {}

    /// What is not understood is among the faults.
    public static List<MatterNames.Name> read(MatterId matter, Table.Row row, Faults faults) {
        var names = new ArrayList<MatterNames.Name>();
        for (var part : row.text(Field.CONTACTS).split(";")) {
            if (part.isBlank()) {
                continue;
            }
            var pair = part.split(":", 2);
            var said =
                    pair[0].strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
            var role = role(said);
            if (pair.length < 2
                    || pair[1].isBlank()
                    || pair[1].length() > LONGEST_NAME
                    || (role == null && !said.equals(NICKNAME))) {
                faults.add(row.fault(
                        Field.CONTACTS,
                        "\"" + part.strip() + "\" is no role with a name.",
                        "Write adjuster: Tom Brandt; opposing counsel: Imani Ross; nickname: the pier."));
                continue;
            }
            names.add(new MatterNames.Name(matter, role, pair[1].strip()));
        }
        return names;
    }

    private static @Nullable Role role(String said) {
        for (var role : Role.values()) {
            if (word(role).equals(said)) {
                return role;
            }
        }
        return null;
    }

    private static String word(@Nullable Role role) {
        return role == null ? NICKNAME : role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// As [#read] reads it.
    public static String of(List<MatterNames.Name> names) {
        return String.join(
                "; ",
                names.stream()
                        .map(name -> word(name.role()) + ": " + name.name())
                        .sorted()
                        .toList());
    }
}
