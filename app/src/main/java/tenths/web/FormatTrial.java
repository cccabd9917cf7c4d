package tenths.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.connectors.profiles.Option;
import tenths.connectors.profiles.ProfileFault;
import tenths.connectors.profiles.ProfileText;
import tenths.desk.formats.TryProfile;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;

/// What came of trying a format profile.
///
/// @param faults of its text
/// @param sample what the check says; null where no sample was given
/// @param bill a real bill; null where the client has none
/// @param sheets the same bill on paper; null likewise
/// @param options every option with its value; empty where the text has faults
public record FormatTrial(
        List<ProfileFault> faults,
        @Nullable Sample sample,
        @Nullable EBillView bill,
        @Nullable Sheets sheets,
        List<Row> options) {
    /// More findings than anybody reads: they are counted.
    private static final int MOST_SHOWN = 200;

    /// A bill on paper.
    ///
    /// @param token under which its pages are kept for a while
    public record Sheets(UUID token, Paper paper) {}

    /// What a check says of a sample.
    ///
    /// @param format in words; blank where the file is of no known format
    /// @param all how many findings there are
    /// @param findings the first of them, in the order of the file
    public record Sample(String format, int invoices, int lines, int all, List<FileFinding> findings) {
        static Sample of(FileReport report) {
            var findings = report.findings();
            return new Sample(
                    Words.format(Objects.requireNonNullElse(report.format(), "")),
                    report.invoices(),
                    report.lines(),
                    findings.size(),
                    findings.subList(0, Math.min(MOST_SHOWN, findings.size())));
        }
    }

    /// An option as this profile has it.
    ///
    /// @param differs from the standard profile
    public record Row(Option option, String value, boolean differs) {}

    static FormatTrial of(TryProfile.Tried tried, @Nullable Sheets sheets) {
        var report = tried.report();
        var preview = tried.preview();
        return new FormatTrial(
                tried.faults(),
                report == null ? null : Sample.of(report),
                preview == null ? null : EBillView.of(preview),
                sheets,
                options(tried.profile()));
    }

    private static List<Row> options(@Nullable FormatProfile profile) {
        if (profile == null) {
            return List.of();
        }
        var standard = ProfileText.options(FormatProfile.standard());
        var values = ProfileText.options(profile);
        return Option.all().stream()
                .map(option -> {
                    var value = values.getOrDefault(option.name(), "");
                    return new Row(option, value, !value.equals(standard.get(option.name())));
                })
                .toList();
    }

    /// How often each severity was found.
    public long count(FileFinding.Severity severity) {
        return sample == null
                ? 0
                : sample.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count();
    }
}
