package tenths.formats.portals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenths.formats.BillFormat;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.Profiles;
import tenths.formats.delimited.RawItems.Spelling;
import tenths.formats.portals.PortalFinding.Place;

/// What a portal looks at in the file as a whole.
sealed interface FileCheck extends Check {
    /// For whom the standard's own checker judges.
    enum Wishes {
        /// A receiver who takes all that the standard allows.
        LOOSE(_ -> Profiles.find("loose").orElseThrow()),
        /// One who takes as little as any portal.
        STRICT(_ -> Profiles.find("strict").orElseThrow()),
        /// The client, by its format profile.
        CLIENT(profile -> profile);

        @SuppressWarnings("ImmutableEnumChecker") // a function without state of its own
        private final UnaryOperator<FormatProfile> choice;

        Wishes(UnaryOperator<FormatProfile> choice) {
            this.choice = choice;
        }

        FormatProfile profile(FormatProfile client) {
            return choice.apply(client);
        }
    }

    /// Some of the complaints that the standard's own checker has: `COLUMNS`, `HEADER`.
    ///
    /// @param warnings true where its warnings count, too
    record Standard(Wishes wishes, Set<String> complaints, boolean warnings) implements FileCheck {
        /// What keeps any receiver from reading the file at all.
        static final Standard FORM = new Standard(
                Wishes.LOOSE,
                Set.of(
                        "EMPTY",
                        "UNREADABLE",
                        "UTF16",
                        "TOO-LARGE",
                        "NOT-LEDES",
                        "BOM",
                        "SPEC-LINE",
                        "HEADER",
                        "NO-LINES",
                        "BLANK-LINE",
                        "LINE-TOO-LONG",
                        "TERMINATOR",
                        "COLUMNS",
                        "LINE-BREAK",
                        "BRACKETS",
                        "TOO-MANY",
                        "MALFORMED",
                        "ROOT",
                        "DOCTYPE",
                        "ENTITY"),
                false);

        private static final Pattern PREFIX = Pattern.compile("^[^-]+-(?:\\d{3}-)?");

        @Override
        public String means() {
            if (equals(FORM)) {
                return "the file can be read: first line, header, columns, line ends; in XML, its elements";
            }
            var words = new TreeSet<>(complaints)
                    .stream()
                            .map(one -> one.toLowerCase(Locale.ROOT).replace('-', ' '))
                            .collect(Collectors.joining(", "));
            var whose = wishes == Wishes.CLIENT ? "the client's" : wishes.name().toLowerCase(Locale.ROOT);
            return "what `check` says with the profile %s: %s".formatted(whose, words);
        }

        @Override
        public String fix() {
            return "";
        }

        @Override
        public Watch watch(Stage stage) {
            return Watch.NOTHING;
        }

        void tell(FileReport report, Stage stage) {
            for (var finding : report.findings()) {
                var complaint = PREFIX.matcher(finding.code()).replaceFirst("");
                if ((warnings || finding.isError()) && complaints.contains(complaint)) {
                    var place = new Place(finding.line(), finding.field(), finding.fieldName());
                    stage.found(place, finding.message(), finding.repair());
                }
            }
        }
    }

    record Formats(Set<BillFormat> accepted) implements FileCheck {
        @Override
        public String means() {
            return "the format is one of " + new TreeSet<>(accepted);
        }

        @Override
        public String fix() {
            return "Write the bill in one of these formats.";
        }

        @Override
        public Watch watch(Stage stage) {
            var format = stage.format().bill();
            if (!accepted.contains(format)) {
                stage.foundInFile("The file is %s; taken are %s.".formatted(format, new TreeSet<>(accepted)));
            }
            return Watch.NOTHING;
        }
    }

    record Extension(List<String> accepted) implements FileCheck {
        @Override
        public String means() {
            return "the file's name ends with " + String.join(" or ", accepted);
        }

        @Override
        public String fix() {
            return "Rename the file.";
        }

        @Override
        public Watch watch(Stage stage) {
            var name = stage.file().name();
            if (accepted.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                stage.foundInFile("The file is called '%s'; taken is %s.".formatted(name, String.join(", ", accepted)));
            }
            return Watch.NOTHING;
        }
    }

    /// @param megabytes most; of 1,048,576 bytes each
    record Size(int megabytes) implements FileCheck {
        @Override
        public String means() {
            return "the file has at most " + megabytes + " MB";
        }

        @Override
        public String fix() {
            return "Send one invoice per file, or divide the invoice.";
        }

        @Override
        public Watch watch(Stage stage) {
            var bytes = stage.file().sizeBytes();
            if (bytes > (long) megabytes << 20) {
                stage.foundInFile("The file has %d bytes; the limit is %d MB.".formatted(bytes, megabytes));
            }
            return Watch.NOTHING;
        }
    }

    /// @param ansi true where letters of one byte beyond ASCII are read, too
    record Letters(boolean ansi) implements FileCheck {
        @Override
        public String means() {
            return ansi ? "letters are one byte each (ANSI)" : "letters are plain ASCII";
        }

        @Override
        public String fix() {
            return "Write the texts with plain letters.";
        }

        @Override
        public Watch watch(Stage stage) {
            return item -> {
                if (item.spelling() != Spelling.ASCII && !(ansi && item.spelling() == Spelling.ONE_BYTE)) {
                    var place = new Place(item.line(), 0, "");
                    stage.found(place, "The line holds letters beyond %s.".formatted(ansi ? "ANSI" : "ASCII"));
                }
            };
        }
    }

    /// The XML declaration is the first thing in the file.
    record DeclarationFirst() implements FileCheck {
        private static final String DECLARATION = "<?xml ";

        @Override
        public String means() {
            return "the XML declaration stands first, with nothing before it";
        }

        @Override
        public String fix() {
            return "Begin the file with <?xml version=\"1.0\" encoding=\"UTF-8\"?>.";
        }

        @Override
        public Watch watch(Stage stage) {
            try (var in = stage.file().content().open()) {
                var first = new String(in.readNBytes(DECLARATION.length()), StandardCharsets.ISO_8859_1);
                if (!first.equals(DECLARATION)) {
                    stage.found(new Place(1, 0, ""), "The file begins with '%s'.".formatted(first.strip()));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return Watch.NOTHING;
        }
    }
}
