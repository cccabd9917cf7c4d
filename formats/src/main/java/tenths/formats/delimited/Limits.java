package tenths.formats.delimited;

import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.delimited.Field.Decimal;
import tenths.formats.delimited.Field.Words;

/// What a client takes in each field: the standard's limits, lowered by the profile.
///
/// @param longest most characters by field number
/// @param places most decimals by field number
record Limits(int[] longest, int[] places) {
    static Limits of(Standard standard, FormatProfile profile) {
        var longest = new int[standard.size() + 1];
        var places = new int[standard.size() + 1];
        for (var field : standard.fields()) {
            longest[field.number()] = field.kind() instanceof Words words ? words.max() : Integer.MAX_VALUE;
            places[field.number()] = field.kind() instanceof Decimal decimal ? decimal.places() : 0;
        }
        lower(longest, At.INVOICE_NUMBER, profile.ids().invoiceNumberMax());
        lower(longest, At.INVOICE_DESCRIPTION, profile.text().invoiceDescriptionMax());
        lower(longest, At.NARRATIVE, profile.text().descriptionMax());
        lower(longest, At.NAME, profile.people().nameMax());
        var numbers = profile.numbers();
        var withTax = standard.taxed() ? profile.international().taxDecimals() : 0;
        places[At.INVOICE_TOTAL] = Math.max(numbers.totalDecimals(), withTax);
        places[At.UNITS] = numbers.unitDecimals();
        places[At.ADJUSTMENT] = numbers.adjustmentDecimals();
        places[At.TOTAL] = Math.max(numbers.totalDecimals(), withTax);
        // A rounding difference of the whole invoice has more decimals than any rate.
        places[At.UNIT_COST] = profile.lines().wholeAmount() == WholeAmount.UNIT_COST
                ? Math.max(numbers.rateDecimals(), numbers.totalDecimals())
                : numbers.rateDecimals();
        if (standard.taxed()) {
            for (var field : new int[] {At.TAX_TOTAL, At.NET_TOTAL, At.TAX, At.REPORTED_TAX}) {
                places[field] = Math.max(numbers.totalDecimals(), withTax);
            }
        }
        return new Limits(longest, places);
    }

    private static void lower(int[] longest, int field, int max) {
        longest[field] = Math.min(longest[field], max);
    }
}
