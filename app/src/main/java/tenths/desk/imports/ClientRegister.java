package tenths.desk.imports;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Subject;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.MasterRows.ClientRow;
import tenths.connectors.csv.Table;
import tenths.desk.House;
import tenths.desk.formats.KnownProfiles;
import tenths.store.ImportedRows;
import tenths.store.ImportedRows.Master;
import tenths.store.Terms;

/// Clients and how each is billed from a day on.
final class ClientRegister implements MasterIntake.Register<ClientRow> {
    private final House house;
    private final Currency usual;
    private final Set<String> packs;
    private final List<String> profiles;

    ClientRegister(House house) {
        this.house = house;
        usual = house.directory().currency();
        packs = house.packs().names();
        profiles = KnownProfiles.of(house).all().stream()
                .map(known -> known.profile().name())
                .toList();
    }

    @Override
    public @Nullable ClientRow of(Table.Row row, Intake.Run run) {
        var read = MasterRows.client(row, usual, run.faults());
        if (read == null) {
            return null;
        }
        var pack = read.terms().pack();
        if (pack != null && !packs.contains(pack)) {
            run.faults()
                    .add(row.fault(
                            Field.PACK, "There is no guideline pack of this name.", "Import the guidelines first."));
        }
        if (!profiles.contains(read.terms().profile())) {
            run.faults()
                    .add(row.fault(
                            Field.PROFILE,
                            "There is no e-bill profile of this name.",
                            "Choose one of: " + String.join(", ", profiles) + "."));
        }
        return read;
    }

    @Override
    public String key(ClientRow value) {
        return value.client().id().value();
    }

    /// With the latest terms of each.
    @Override
    public Map<String, ClientRow> known() {
        var terms = new HashMap<String, Terms>();
        house.directory().allTerms().forEach(each -> terms.put(each.client().value(), each));
        var known = new HashMap<String, ClientRow>();
        house.directory().clients().forEach((id, client) -> {
            var own = terms.get(id.value());
            if (own != null) {
                known.put(id.value(), new ClientRow(client, own));
            }
        });
        return known;
    }

    @Override
    public Map<String, String> words(ClientRow value) {
        var words = new LinkedHashMap<String, String>();
        words.put("name", value.client().name());
        words.put("address", value.client().address());
        words.put("currency", value.client().currency().getCurrencyCode());
        var terms = value.terms();
        var pack = terms.pack();
        words.put("valid from", terms.validFrom().toString());
        words.put(
                "increment",
                BigDecimal.valueOf(terms.increment().hundredths(), 2).toPlainString());
        words.put("direction", terms.increment().direction().toString());
        words.put("guidelines", pack == null ? "" : pack);
        words.put("e-bill profile", terms.profile());
        words.put("approved timekeepers only", terms.approvedOnly() ? "yes" : "no");
        return words;
    }

    @Override
    public void put(List<ClientRow> values, Intake.Run run, ImportedRows noted) {
        var clients = values.stream().map(ClientRow::client).toList();
        var ids = clients.stream().map(client -> client.id().value()).toList();
        noted.noted(run.importId(), Master.CLIENT, ids, () -> house.masterData().clients(clients));
        var terms = values.stream().map(ClientRow::terms).toList();
        var keys = terms.stream()
                .map(each -> each.client() + " " + each.validFrom())
                .toList();
        noted.noted(run.importId(), Master.TERMS, keys, () -> house.masterData().terms(terms));
    }

    @Override
    public Action action() {
        return Action.CLIENT_CHANGED;
    }

    @Override
    public Subject subject(ClientRow value) {
        return new Subject("client", value.client().id().value(), 1);
    }
}
