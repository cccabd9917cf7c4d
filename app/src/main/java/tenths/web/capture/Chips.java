package tenths.web.capture;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import tenths.checks.Finding;
import tenths.notes.Certainty;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.store.capture.Twins;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Proposed;
import tenths.web.Say;

/// What the entry bar makes of the words as one types: a row of chips for each entry.
///
/// @param sure whether all of it may be approved at once
public record Chips(List<Row> rows, boolean sure) {
    /// @param matter its number and name; blank while it is asked
    /// @param full why its day cannot take it; blank if it can
    /// @param price blank while something is missing or no rate is agreed
    public record Row(
            int number,
            Proposed proposed,
            String matter,
            List<Card.Candidate> candidates,
            String price,
            List<Finding> findings,
            List<Twins.Twin> twins,
            String full,
            LocalDate today) {
        /// What is entered already in these words.
        public List<Twins.Twin> doubles() {
            return twins.stream()
                    .filter(twin -> twin.kind() == Twins.Kind.ENTERED)
                    .toList();
        }

        public String opens(Twins.Twin twin) {
            return Card.day(twin);
        }

        public Content content() {
            return proposed.content();
        }

        public boolean time() {
            return content().measure() instanceof Measure.Time;
        }

        public String amount() {
            return Card.amount(content());
        }

        public String codes() {
            return Card.codes(content());
        }

        public boolean asksMatter() {
            return content().matter() == null;
        }

        /// Those that are shown to choose from; the field takes any other.
        public List<Card.Candidate> choices() {
            return Card.shown(candidates);
        }

        public boolean asksTime() {
            return time() && !content().measure().known();
        }

        public boolean asksDay() {
            return content().day() == null;
        }

        /// `today Tue 12 May`.
        public String day() {
            var day = content().day();
            if (day == null) {
                return "";
            }
            var name = day.equals(today) ? "today " : day.equals(today.minusDays(1)) ? "yesterday " : "";
            return name + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US) + " " + day.getDayOfMonth()
                    + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
        }

        public Certainty word(String field) {
            return proposed.word(Field.valueOf(field));
        }

        public List<Flag> flags() {
            return proposed.basis().flags().stream()
                    .filter(flag -> flag.weight() != Flag.Weight.NOTES)
                    .toList();
        }

        /// What the entry was when it was shown; approving names it.
        public String hash() {
            return content().hash().hex();
        }

        public String priced() {
            return price.isEmpty()
                            && content().matter() != null
                            && content().measure().known()
                    ? "no rate"
                    : price;
        }
    }

    public String sum() {
        return Say.count(rows.size(), "entry", "entries");
    }
}
