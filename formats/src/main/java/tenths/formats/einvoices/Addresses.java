package tenths.formats.einvoices;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tenths.formats.bill.Place;
import tenths.formats.einvoices.Statement.Address;

/// Addresses as EN 16931 wants them: the city and its postcode apart from the street, the country in two letters.
final class Addresses {
    /// `80331 München`, `D-80331 München`, `1000 Bruxelles`.
    private static final Pattern CONTINENTAL = Pattern.compile("(?:[A-Z]{1,3}-)?(\\d{4,5}) (\\D.*)");

    private Addresses() {}

    /// @param city that counts more than the address; may be empty
    /// @param postcode likewise
    static Address of(Place place, String city, String postcode) {
        var apart = place.city().isEmpty() ? apart(place) : place;
        return new Address(
                apart.address1(),
                apart.address2(),
                city.isEmpty() ? apart.city() : city,
                postcode.isEmpty() ? apart.postcode() : postcode,
                apart.region(),
                twoLetters(apart.country()));
    }

    /// Takes a last line such as `80331 München` off the street.
    private static Place apart(Place place) {
        var streets = place.address2().isEmpty() ? place.address1() : place.address1() + ", " + place.address2();
        var cut = streets.lastIndexOf(", ");
        var last = CONTINENTAL.matcher(streets.substring(cut < 0 ? 0 : cut + 2));
        if (!last.matches()) {
            return place;
        }
        var rest = cut < 0 ? "" : streets.substring(0, cut);
        var more = rest.length() > place.address1().length() + 2
                ? rest.substring(place.address1().length() + 2)
                : "";
        var street = more.isEmpty() ? rest : place.address1();
        return new Place(place.name(), street, more, last.group(2), place.region(), last.group(1), place.country());
    }

    private static String twoLetters(String country) {
        if (country.length() != 3) {
            return country;
        }
        return Arrays.stream(Locale.getISOCountries())
                .filter(two -> Locale.of("", two).getISO3Country().equals(country))
                .findFirst()
                .orElse(country);
    }
}
