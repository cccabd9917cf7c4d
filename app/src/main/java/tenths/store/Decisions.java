package tenths.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.checks.LineId;
import tenths.firm.MatterId;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Decision;
import tenths.money.Money;
import tenths.time.Codes;

/// What billers decided about prebills. Rows are added; undo marks them and never takes them away.
public final class Decisions {
    private final Transactions transactions;

    public Decisions(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A decision with whether it was undone.
    public record Kept(Decision decision, boolean undone) {}

    public void add(UUID prebill, Decision decision) {
        transactions
                .sql()
                .sql("insert into decision (prebill_id, number, body, reason, made_by, made_at)"
                        + " values (:prebill, :number, cast(:body as jsonb), :reason, :by, :at)")
                .param("prebill", prebill)
                .param("number", decision.number())
                .param("body", Json.MAPPER.writeValueAsString(Form.of(decision.adjustment())))
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void mark(UUID prebill, int number, boolean undone) {
        transactions
                .sql()
                .sql("update decision set undone = :undone where prebill_id = :prebill and number = :number")
                .param("undone", undone)
                .param("prebill", prebill)
                .param("number", number)
                .update();
    }

    /// All of one prebill in their order, the undone ones too.
    public List<Kept> history(UUID prebill) {
        return on(List.of(prebill)).getOrDefault(prebill, List.of());
    }

    public Map<UUID, List<Kept>> on(Collection<UUID> prebills) {
        var found = new HashMap<UUID, List<Kept>>();
        transactions
                .sql()
                .sql("select prebill_id, number, body, reason, made_by, made_at, undone from decision"
                        + " where prebill_id = any(:prebills) order by prebill_id, number")
                .param("prebills", prebills.toArray(UUID[]::new))
                .query(row -> {
                    var adjustment = Json.MAPPER
                            .readValue(row.getString("body"), Form.class)
                            .adjustment();
                    var decision = new Decision(
                            row.getInt("number"),
                            adjustment,
                            row.getString("reason"),
                            row.getString("made_by"),
                            row.getTimestamp("made_at").toInstant());
                    found.computeIfAbsent(row.getObject("prebill_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Kept(decision, row.getBoolean("undone")));
                });
        return found;
    }

    /// The kept form of an adjustment. The names of kinds and fields are in the database for ever.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Form.Edit.class, name = "edit"),
        @JsonSubTypes.Type(value = Form.Units.class, name = "units"),
        @JsonSubTypes.Type(value = Form.Amount.class, name = "amount"),
        @JsonSubTypes.Type(value = Form.NoCharge.class, name = "no-charge"),
        @JsonSubTypes.Type(value = Form.Hold.class, name = "hold"),
        @JsonSubTypes.Type(value = Form.Withhold.class, name = "withhold"),
        @JsonSubTypes.Type(value = Form.Split.class, name = "split"),
        @JsonSubTypes.Type(value = Form.Transfer.class, name = "transfer"),
        @JsonSubTypes.Type(value = Form.Courtesy.class, name = "courtesy"),
        @JsonSubTypes.Type(value = Form.Interest.class, name = "interest"),
        @JsonSubTypes.Type(value = Form.Release.class, name = "release"),
        @JsonSubTypes.Type(value = Form.Overrule.class, name = "overrule")
    })
    sealed interface Form {
        Adjustment adjustment();

        record Edit(LineId line, String narrative, Codes codes) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Edit(line, narrative, codes);
            }
        }

        record Units(LineId line, BigDecimal units) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.WriteDownUnits(line, units);
            }
        }

        record Amount(LineId line, long minor, String currency) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.WriteDownAmount(line, new Money(minor, Currency.getInstance(currency)));
            }
        }

        record NoCharge(LineId line) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.NoCharge(line);
            }
        }

        record Hold(LineId line) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Hold(line);
            }
        }

        record Withhold(LineId line) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Withhold(line);
            }
        }

        record Split(LineId line, List<Adjustment.Part> parts) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Split(line, parts);
            }
        }

        record Transfer(LineId line, String matter) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Transfer(line, new MatterId(matter));
            }
        }

        record Courtesy(List<LineId> lines, KeptCourtesy size) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Grant(lines, size.size());
            }
        }

        record Interest(boolean charged) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.AnswerInterest(charged);
            }
        }

        record Release() implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.ReleaseHeld();
            }
        }

        record Overrule(String rule, List<LineId> lines) implements Form {
            @Override
            public Adjustment adjustment() {
                return new Adjustment.Overrule(rule, lines);
            }
        }

        static Form of(Adjustment adjustment) {
            return switch (adjustment) {
                case Adjustment.Edit(var line, var narrative, var codes) -> new Edit(line, narrative, codes);
                case Adjustment.WriteDownUnits(var line, var units) -> new Units(line, units);
                case Adjustment.WriteDownAmount(var line, var amount) ->
                    new Amount(line, amount.minor(), amount.currency().getCurrencyCode());
                case Adjustment.NoCharge(var line) -> new NoCharge(line);
                case Adjustment.Hold(var line) -> new Hold(line);
                case Adjustment.Withhold(var line) -> new Withhold(line);
                case Adjustment.Split(var line, var parts) -> new Split(line, parts);
                case Adjustment.Transfer(var line, var to) -> new Transfer(line, to.value());
                case Adjustment.Grant(var lines, var size) -> new Courtesy(lines, KeptCourtesy.of(size));
                case Adjustment.AnswerInterest(var charged) -> new Interest(charged);
                case Adjustment.ReleaseHeld() -> new Release();
                case Adjustment.Overrule(var rule, var lines) -> new Overrule(rule, lines);
            };
        }
    }
}
