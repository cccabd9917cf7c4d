package tenths.formats.delimited;

import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.delimited.Field.Decimal;
import tenths.formats.delimited.Field.Words;

/// What a client takes in each field: the standard's limits, lowered by the profile.
final class Limits {
    private final int[] longest;
    private final int[] places;

    Limits(Standard standard, FormatProfile profile) {
        longest = new int[standard.size() + 1];
        places = new int[standard.size() + 1];
        for (var field : standard.fields()) {
            longest[field.number()] = field.kind() instanceof Words words ? words.max() : Integer.MAX_VALUE;
            places[field.number()] = field.kind() instanceof Decimal decimal ? decimal.places() : 0;
        }
        lower(At.INVOICE_NUMBER, profile.ids().invoiceNumberMax());
        lower(At.INVOICE_DESCRIPTION, profile.text().invoiceDescriptionMax());
        lower(At.NARRATIVE, profile.text().descriptionMax());
        lower(At.NAME, profile.people().nameMax());
        lowerPlaces(standard, profile);
    }

    /// Most characters of a field.
    int longest(int field) {
        return longest[field];
    }

    /// Most decimals of a field.
    int places(int field) {
        return places[field];
    }

    private void lowerPlaces(Standard standard, FormatProfile profile) {
        var numbers = profile.numbers();
        var totals = Math.max(
                numbers.totalDecimals(),
                standard.taxed() ? profile.international().taxDecimals() : 0);
        places[At.INVOICE_TOTAL] = totals;
        places[At.TOTAL] = totals;
        places[At.UNITS] = numbers.unitDecimals();
        places[At.ADJUSTMENT] = numbers.adjustmentDecimals();
        // A rounding difference of the whole invoice has more decimals than any rate.
        places[At.UNIT_COST] = profile.lines().wholeAmount() == WholeAmount.UNIT_COST
                ? Math.max(numbers.rateDecimals(), numbers.totalDecimals())
                : numbers.rateDecimals();
        if (standard.taxed()) {
            for (var field : new int[] {At.TAX_TOTAL, At.NET_TOTAL, At.TAX, At.REPORTED_TAX}) {
                places[field] = totals;
            }
        }
    }

    private void lower(int field, int max) {
        longest[field] = Math.min(longest[field], max);
    }
}
