package tenths.guidelines.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The rules that outside counsel guidelines are known to hold, each with how it can be found. Every one has a kind,
/// which
/// says what it asks.
///
/// @param code of the rule and of its kind
/// @param found D from the data of a line, T from its words, X across lines, days, people or bills, L by judgment
public record Catalogue(String code, String found) {
    /// Family, then the number of each rule with how it is found.
    // spotless:off
    public static final List<Catalogue> ALL = """
            INV 01D 02D 03D 04D 05D 06D 07X 08D 09D 10D 11X 12X 13X 14X 15D 16D
            TIM 01D 02X 03D 04X 05X 06X 07D 08L 09T 10T 11T 12L 13T 14D 15X 16X
            TIM 17X 18X 19D 20D 21L 22L
            STF 01D 02D 03D 04D 05D 06X 07T 08X 09X 10T 11T 12D 13T 14X 15T
            COM 01D 02X 03X 04T 05T 06T 07T 08X 09L
            ADM 01T 02T 03T 04T 05T 06T 07T 08T 09T 10T 11T 12T 13T
            RES 01X 02T 03L 04X 05X 06X 07T 08L 09X
            TRV 01X 02D 03T 04T 05X 06L 07D 08X 09D
            EXP 01D 02D 03D 04DT 05X 06D 07X 08D 09D 10T 11D 12T
            AMT 01D 02D 03X 04X 05L 06X 07X
            """.lines().flatMap(Catalogue::family).toList();
    // spotless:on

    private static Stream<Catalogue> family(String line) {
        var words = line.split(" ");
        return Arrays.stream(words)
                .skip(1)
                .map(rule -> new Catalogue(words[0] + "-" + rule.substring(0, 2), rule.substring(2)));
    }
}
