package tenths.time;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.audit.Hash;
import tenths.audit.Json;
import tenths.firm.MatterId;

/// What a draft says was done. Null and blank are what nobody said: they are asked, never filled in silently.
public record Content(
        Measure measure,
        @Nullable LocalDate day,
        @Nullable MatterId matter,
        Codes codes,
        boolean billable,
        String narrative) {
    /// Longer words than any bill format takes.
    public static final int LONGEST_NARRATIVE = 15_000;

    public Content {
        if (narrative.length() > LONGEST_NARRATIVE) {
            throw new IllegalArgumentException(
                    "a narrative has at most %,d characters, not %,d".formatted(LONGEST_NARRATIVE, narrative.length()));
        }
    }

    /// The hash to which an approval is bound: whoever approves names the hash of what they saw (S-08).
    public Hash hash() {
        return Hash.over(Json.write(members()).getBytes(StandardCharsets.UTF_8));
    }

    /// The fields by the names under which pages and programs know them.
    public Map<String, @Nullable Object> members() {
        var members = new HashMap<String, @Nullable Object>();
        switch (measure) {
            case Measure.Time(var worked) -> members.put("seconds", worked == null ? null : worked.seconds());
            case Measure.Cost(var quantity, var unitCost) -> {
                members.put("quantity", plain(quantity));
                members.put("unitCost", unitCost == null ? null : plain(unitCost));
            }
        }
        members.put("day", day == null ? null : day.toString());
        members.put("matter", matter == null ? null : matter.value());
        members.put("task", codes.task());
        members.put("activity", codes.activity());
        members.put("expense", codes.expense());
        members.put("billable", billable);
        members.put("narrative", narrative);
        return members;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
