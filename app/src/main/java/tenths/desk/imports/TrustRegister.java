package tenths.desk.imports;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TrustBalance;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;
import tenths.store.MatterFile;

/// Balances of the firm's trust ledger. One is the same as another if it is of the same matter and day.
final class TrustRegister implements MasterIntake.Register<TrustBalance> {
    private final House house;
    private final Map<MatterId, MatterFile> matters;
    private final Map<ClientId, Client> clients;
    private final Currency usual;
    private final Map<String, TrustBalance> known = new HashMap<>();

    TrustRegister(House house) {
        this.house = house;
        var ids = house.directory().matterIds().stream().map(MatterId::new).toList();
        matters = house.directory().matters(ids);
        clients = house.directory().clients();
        usual = house.directory().currency();
        house.trustBalances().all().forEach(each -> known.put(key(each), each));
    }

    @Override
    public @Nullable TrustBalance of(Table.Row row, Intake.Run run) {
        var file = matters.get(new MatterId(row.text(Field.MATTER)));
        if (file == null) {
            run.faults().add(row.fault(Field.MATTER, "There is no such matter.", "Import the matters first."));
            var _ = MasterRows.trust(row, usual, house.today(), run.faults()); // all faults at once
            return null;
        }
        var client = Objects.requireNonNull(clients.get(file.matter().client()));
        return MasterRows.trust(row, client.currency(), house.today(), run.faults());
    }

    @Override
    public String key(TrustBalance value) {
        return value.matter().value() + " on " + value.day();
    }

    @Override
    public Map<String, TrustBalance> known() {
        return known;
    }

    @Override
    public Map<String, String> words(TrustBalance value) {
        return Map.of("balance", value.amount().toString());
    }

    @Override
    public void put(List<TrustBalance> values, Intake.Run run, ImportedRows noted) {
        var keys = values.stream().map(this::key).toList();
        noted.noted(
                run.importId(),
                Master.TRUST_BALANCE,
                keys,
                () -> house.trustBalances().put(values));
    }

    @Override
    public Action action() {
        return Action.TRUST_BALANCE_READ;
    }

    @Override
    public Subject subject(TrustBalance value) {
        return new Subject("matter", value.matter().value(), 1);
    }
}
