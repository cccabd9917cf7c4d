package tenths.formats.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tenths.formats.International.CountryCode;

/// A name and address in the parts that formats ask for. What cannot be told apart stays in the address lines.
///
/// @param country ISO 3166, two or three letters
public record Place(
        String name, String address1, String address2, String city, String region, String postcode, String country) {
    /// Nobody and nowhere.
    public static final Place NONE = new Place("", "", "", "", "", "", "");

    /// `Tampa, FL 33602` or `Tampa, FL 33602-1234`.
    private static final Pattern AMERICAN = Pattern.compile("(.+?),\\s+([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?)");

    /// @param address lines separated by line breaks, the city in the last or before the country
    /// @param country what to write where the address names none
    static Place of(String name, String address, String country, CountryCode form) {
        var lines = new ArrayList<>(address.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        var code = lines.isEmpty() ? "" : Countries.code(lines.getLast(), form);
        if (!code.isEmpty()) {
            lines.removeLast();
        }
        var where = code.isEmpty() ? Countries.code(country, form) : code;
        var last = AMERICAN.matcher(lines.isEmpty() ? "" : lines.getLast());
        if (!last.matches()) {
            return new Place(name, line(lines, 0), rest(lines), "", "", "", where);
        }
        lines.removeLast();
        return new Place(name, line(lines, 0), rest(lines), last.group(1), last.group(2), last.group(3), where);
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    private static String rest(List<String> lines) {
        return lines.size() < 2 ? "" : String.join(", ", lines.subList(1, lines.size()));
    }
}
