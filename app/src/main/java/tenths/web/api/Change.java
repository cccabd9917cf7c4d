package tenths.web.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.Adjustment;
import tenths.rates.deals.Arrangement.Discount.Size;

/// What a biller decides about a bill. The field `kind` says which; the same form is sent and shown.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Change.WriteDownUnits.class, name = "units"),
    @JsonSubTypes.Type(value = Change.WriteDownAmount.class, name = "amount"),
    @JsonSubTypes.Type(value = Change.NoCharge.class, name = "no-charge"),
    @JsonSubTypes.Type(value = Change.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Change.Withhold.class, name = "withhold"),
    @JsonSubTypes.Type(value = Change.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Change.Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = Change.Courtesy.class, name = "courtesy"),
    @JsonSubTypes.Type(value = Change.Interest.class, name = "interest"),
    @JsonSubTypes.Type(value = Change.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Change.Overrule.class, name = "overrule"),
    @JsonSubTypes.Type(value = Change.AcceptFix.class, name = "accept-fix")
})
public sealed interface Change {
    String A_LINE = "0198f2ce-5b7e-7cc3-a1f0-2f4e6d8c0b1a";

    /// Other words or codes on the bill; what is left out stays as it is.
    record Edit(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line,

            @Nullable String narrative,
            @Nullable String task,
            @Nullable String activity,
            @Nullable String expense)
            implements Change {}

    /// Bill fewer hours or pieces.
    record WriteDownUnits(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line,

            @Schema(pattern = Reading.DECIMAL, example = "0.40")
            String units)
            implements Change {}

    /// Bill this amount, not more than before.
    record WriteDownAmount(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line,

            @Schema(pattern = Reading.DECIMAL, example = "74.00")
            String amount)
            implements Change {}

    /// Show the line and charge nothing.
    record NoCharge(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line) implements Change {}

    /// Not on this bill; it stays unbilled.
    record Hold(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line) implements Change {}

    /// The PDF leaves out what the line says; it is charged all the same.
    record Withhold(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line) implements Change {}

    /// Several lines instead of one; their units add up to the units of the line.
    record Split(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line,

            List<Part> parts) implements Change {}

    /// One part of a split; codes that are left out are those of the line.
    record Part(
            @Schema(pattern = Reading.DECIMAL, example = "0.40")
            String units,

            String narrative,
            @Nullable String task,
            @Nullable String activity,
            @Nullable String expense) {}

    /// The work belongs to another matter and leaves this bill.
    record Transfer(
            @Schema(pattern = Reading.LINE, example = A_LINE)
            String line,

            String matter) implements Change {}

    /// A courtesy to the client, behind the fee deal. One of percent, amount and total says how large it is.
    ///
    /// @param lines on which it is given; left out for all fees of the bill
    /// @param total what the bill comes to, without taxes
    record Courtesy(
            @Nullable List<String> lines,

            @Nullable @Schema(pattern = Reading.DECIMAL, example = "5")
            String percent,

            @Nullable @Schema(pattern = Reading.DECIMAL, example = "100.00")
            String amount,

            @Nullable @Schema(pattern = Reading.DECIMAL, example = "1900.00")
            String total)
            implements Change {
        static Courtesy of(Adjustment.Grant grant) {
            var lines = grant.lines().stream().map(Object::toString).toList();
            return switch (grant.size()) {
                case Size.Percent(var percent) -> new Courtesy(lines, percent.toPlainString(), null, null);
                case Size.Amount(var amount) -> new Courtesy(lines, null, Decimals.money(amount), null);
                case Size.ToTotal(var total) -> new Courtesy(lines, null, null, Decimals.money(total));
            };
        }
    }

    /// The interest on overdue invoices that the bill proposes is charged, or waived for good.
    record Interest(boolean charge) implements Change {}

    /// The bill charges what earlier bills of the matter held.
    record Release() implements Change {}

    /// A finding is answered: what it names is charged as it stands.
    ///
    /// @param lines as the finding names them; empty for a finding about the bill as a whole
    record Overrule(String rule, List<String> lines) implements Change {}

    /// The fix that a finding proposes is accepted.
    ///
    /// @param lines as the finding names them
    record AcceptFix(String rule, List<String> lines) implements Change {}

    static Change of(Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Edit(var line, var narrative, var codes) ->
                new Edit(line.toString(), narrative, codes.task(), codes.activity(), codes.expense());
            case Adjustment.WriteDownUnits(var line, var units) ->
                new WriteDownUnits(line.toString(), Decimals.units(units));
            case Adjustment.WriteDownAmount(var line, var amount) ->
                new WriteDownAmount(line.toString(), Decimals.money(amount));
            case Adjustment.NoCharge(var line) -> new NoCharge(line.toString());
            case Adjustment.Hold(var line) -> new Hold(line.toString());
            case Adjustment.Withhold(var line) -> new Withhold(line.toString());
            case Adjustment.Split(var line, var parts) ->
                new Split(line.toString(), parts.stream().map(Change::part).toList());
            case Adjustment.Transfer(var line, var to) -> new Transfer(line.toString(), to.value());
            case Adjustment.Grant grant -> Courtesy.of(grant);
            case Adjustment.AnswerInterest(var charged) -> new Interest(charged);
            case Adjustment.ReleaseHeld() -> new Release();
            case Adjustment.Overrule(var rule, var lines) ->
                new Overrule(rule, lines.stream().map(Object::toString).toList());
        };
    }

    private static Part part(Adjustment.Part part) {
        var codes = part.codes();
        return new Part(
                Decimals.units(part.units()), part.narrative(), codes.task(), codes.activity(), codes.expense());
    }
}
