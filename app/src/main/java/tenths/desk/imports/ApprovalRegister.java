package tenths.desk.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.ApprovalRows;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.approvals.Payers;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.guidelines.approvals.Terms;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;
import tenths.store.MatterFile;
import tenths.store.approvals.ApprovalRow;

/// What clients approved. One is the same as another if it is of the same client and kind, for the same matter, person,
/// codes and purpose, and begins on the same day. What is recorded is never changed by a file.
final class ApprovalRegister implements MasterIntake.Register<ApprovalRow> {
    private final House house;
    private final Map<ClientId, Client> clients;
    private final Map<MatterId, MatterFile> matters;
    private final Set<TimekeeperId> people;
    private final Payers payers;
    private final Map<String, ApprovalRow> known = new HashMap<>();

    ApprovalRegister(House house) {
        this.house = house;
        var ids = house.directory().matterIds().stream().map(MatterId::new).toList();
        clients = house.directory().clients();
        matters = house.directory().matters(ids);
        people = house.directory().timekeepers().keySet();
        payers = Payers.of(house);
        house.approvals().all().stream()
                .filter(row -> row.withdrawal() == null)
                .forEach(row -> known.put(key(row), row));
    }

    @Override
    public @Nullable ApprovalRow of(Table.Row row, Intake.Run run) {
        var id = row.text(Field.CLIENT);
        var client = id.isEmpty() ? null : clients.get(new ClientId(id));
        if (client == null && !id.isEmpty()) {
            run.faults().add(row.fault(Field.CLIENT, "There is no such client.", "Import the clients first."));
        }
        var currency = client == null ? house.directory().currency() : client.currency();
        var read = ApprovalRows.approval(row, currency, house.today(), run.faults());
        if (read == null || client == null || !isKnown(row, read.terms(), run)) {
            return null;
        }
        return new ApprovalRow(house.ids().next(), 0, read.terms(), read.grant(), null, run.actor(), house.now(), null);
    }

    private boolean isKnown(Table.Row row, Terms terms, Intake.Run run) {
        var before = run.faults().count();
        var person = terms.coverage().person();
        if (person != null && !people.contains(person)) {
            run.faults().add(row.fault(Field.TIMEKEEPER, "There is no such timekeeper.", "Import the people first."));
        }
        var matter = terms.coverage().matter();
        var file = matter == null ? null : matters.get(matter);
        if (matter != null && file == null) {
            run.faults().add(row.fault(Field.MATTER, "There is no such matter.", "Import the matters first."));
        }
        if (file != null
                && !file.matter().client().equals(terms.client())
                && !payers.includes(file.matter().id(), terms.client())) {
            run.faults().add(row.fault(Field.MATTER, "The matter is another client's.", "Correct the matter."));
        }
        return run.faults().count() == before;
    }

    /// A file cannot change what is recorded: bills may rest on it.
    @Override
    public Map<String, ApprovalRow> together(Map<String, MasterIntake.Read<ApprovalRow>> read, Intake.Run run) {
        read.forEach((key, each) -> {
            var before = known.get(key);
            if (before != null && !words(before).equals(words(each.value()))) {
                run.faults()
                        .add(each.row()
                                .fault(
                                        Field.CLIENT,
                                        "Approval " + before.number() + " is for the same and says something else.",
                                        "Withdraw it on its page, then import the file again."));
            }
        });
        return Map.of();
    }

    @Override
    public String key(ApprovalRow value) {
        var terms = value.terms();
        var coverage = terms.coverage();
        return "%s/%s/%s/%s/%s from %s %s"
                .formatted(
                        terms.client().value(),
                        terms.kind().words(),
                        Objects.requireNonNullElse(coverage.matter(), "all matters"),
                        Objects.requireNonNullElse(coverage.person(), "everybody"),
                        String.join(" ", coverage.codes().stream().sorted().toList()),
                        coverage.from(),
                        terms.subject())
                .strip();
    }

    @Override
    public Map<String, ApprovalRow> known() {
        return known;
    }

    @Override
    public Map<String, String> words(ApprovalRow value) {
        var terms = value.terms();
        var words = new LinkedHashMap<String, String>();
        words.put("until", Objects.toString(terms.coverage().until(), ""));
        words.put("amount", Objects.toString(terms.amount(), ""));
        words.put("hours", Objects.toString(terms.hours(), ""));
        words.put("approved by", value.grant().by());
        words.put("on", value.grant().on().toString());
        words.put("means", value.grant().means().word());
        words.put("reference", value.grant().reference());
        return words;
    }

    @Override
    public void put(List<ApprovalRow> values, Intake.Run run, ImportedRows noted) {
        var ids = values.stream().map(row -> row.id().toString()).toList();
        noted.noted(
                run.importId(), Master.APPROVAL, ids, () -> house.approvals().add(values));
    }

    @Override
    public Action action() {
        return Action.APPROVAL_RECORDED;
    }

    @Override
    public Subject subject(ApprovalRow value) {
        return new Subject("approval", key(value), 1);
    }
}
