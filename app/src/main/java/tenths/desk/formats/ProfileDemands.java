package tenths.desk.formats;

import java.util.List;
import java.util.stream.IntStream;
import tenths.connectors.profiles.ProfileFault;
import tenths.formats.FormatProfile;
import tenths.formats.einvoices.EInvoices;

/// What the format of a profile demands and the profile does not say, before any bill is written with it.
final class ProfileDemands {
    private static final String FORMAT = "format";

    private ProfileDemands() {}

    /// All of it, at the line where the text says its part of the option, or else the format.
    static List<ProfileFault> of(String body, FormatProfile profile) {
        if (!profile.ownLayout().isEmpty()) {
            return List.of();
        }
        return EInvoices.demands(profile).stream()
                .map(finding -> {
                    var option = finding.fieldName();
                    var last = option.substring(option.lastIndexOf('.') + 1);
                    var there = line(body, last);
                    return new ProfileFault(
                            there == 1 ? line(body, FORMAT) : there,
                            option,
                            finding.code() + ": " + finding.message(),
                            finding.repair());
                })
                .toList();
    }

    /// The line that begins with an option; 1 where none does.
    static int line(String body, String option) {
        var lines = body.lines().map(String::strip).toList();
        return IntStream.range(0, lines.size())
                        .filter(at -> lines.get(at).startsWith(option + ":"))
                        .findFirst()
                        .orElse(0)
                + 1;
    }
}
