package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.leave.ClientLeave;
import tenths.guidelines.leave.Contract;
import tenths.guidelines.leave.MatterLeave;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tenths.store.Transactions;

/// What is on record about language models: the firm's choice, contracts, clients' policies and consents, matters'
/// flags.
/// Rows are added, never changed; the newest counts.
public final class ModelTerms {
    private static final String LEAVE = """
            select c.id, c.name, coalesce(p.policy, 'ALLOWED') as policy, coalesce(p.quote, '') as quote,
                   coalesce(p.disclosure, '') as disclosure, s.given, s.given_by, s.given_on, s.words, s.letter
              from client c
              left join lateral (select policy, quote, disclosure from model_policy where client_id = c.id
                                  order by recorded_at desc, id desc limit 1) p on true
              left join lateral (select given, given_by, given_on, words, letter from model_consent
                                  where client_id = c.id order by recorded_at desc, id desc limit 1) s on true
            """;

    private final Transactions transactions;

    public ModelTerms(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The firm's choice as it is kept.
    ///
    /// @param version 0 where nothing was ever chosen
    /// @param keepDays how long sent bytes are kept
    /// @param keyed whether a key of the provider is kept
    public record Kept(int version, ModelChoice choice, int keepDays, boolean keyed) {
        public static final int USUAL_DAYS = 90;
        static final Kept NOTHING = new Kept(0, ModelChoice.OFF, USUAL_DAYS, false);

        /// The same choice, made again.
        public Kept next() {
            return new Kept(version + 1, choice, keepDays, keyed);
        }
    }

    public Kept choice() {
        return transactions
                .sql()
                .sql("select * from model_choice order by version desc limit 1")
                .query((row, _) -> new Kept(
                        row.getInt("version"),
                        new ModelChoice(
                                Provider.valueOf(row.getString("provider")),
                                row.getString("address"),
                                row.getString("model"),
                                ModelChoice.KeyHeader.valueOf(row.getString("key_header")),
                                row.getBoolean("local"),
                                limits(row)),
                        row.getInt("keep_days"),
                        row.getBytes("locked_key") != null))
                .optional()
                .orElse(Kept.NOTHING);
    }

    private static ModelChoice.Limits limits(ResultSet row) throws SQLException {
        return new ModelChoice.Limits(
                row.getInt("calls_per_person"),
                row.getLong("bytes_per_person"),
                row.getLong("bytes_per_day"),
                row.getInt("answer_tokens"),
                Duration.ofSeconds(row.getInt("patience_seconds")));
    }

    /// The key of the provider, locked, that was typed for a choice.
    public Optional<byte[]> lockedKey(Kept kept) {
        return transactions
                .sql()
                .sql("select locked_key from model_choice where version = :version and locked_key is not null")
                .param("version", kept.version())
                .query(byte[].class)
                .optional();
    }

    /// @param key locked; null where none is kept
    public void choose(Kept kept, byte @Nullable [] key, String by, Instant at) {
        var choice = kept.choice();
        var limits = choice.limits();
        transactions
                .sql()
                .sql("""
                        insert into model_choice (version, provider, address, model, key_header, local,
                               calls_per_person,
                               bytes_per_person, bytes_per_day, answer_tokens, patience_seconds, keep_days, locked_key,
                               chosen_by, chosen_at)
                        values (:version, :provider, :address, :model, :keyHeader, :local, :calls, :bytesPerson,
                               :bytesDay, :tokens, :patience, :keepDays, :key, :by, :at)
                        """)
                .param("version", kept.version())
                .param("provider", choice.provider().name())
                .param("address", choice.address())
                .param("model", choice.model())
                .param("keyHeader", choice.keyHeader().name())
                .param("local", choice.local())
                .param("calls", limits.callsPerPersonAndDay())
                .param("bytesPerson", limits.bytesPerPersonAndDay())
                .param("bytesDay", limits.bytesPerDay())
                .param("tokens", limits.answerTokens())
                .param("patience", limits.patience().toSeconds())
                .param("keepDays", kept.keepDays())
                .param("key", key, Types.BINARY)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The newest contract with each provider, the newest first.
    public List<Contract> contracts() {
        return transactions
                .sql()
                .sql("select distinct on (provider) * from model_contract order by provider, recorded_at desc, id desc")
                .query((row, _) -> new Contract(
                        Provider.valueOf(row.getString("provider")),
                        row.getString("terms"),
                        row.getBoolean("commercial"),
                        row.getBoolean("training"),
                        row.getInt("retention_days"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("recorded_by")))
                .list();
    }

    public @Nullable Contract contract(Provider provider) {
        return contracts().stream()
                .filter(contract -> contract.provider() == provider)
                .findFirst()
                .orElse(null);
    }

    public void add(UUID id, Contract contract, Instant at) {
        transactions
                .sql()
                .sql("insert into model_contract values (:id, :provider, :terms, :commercial, :training, :days,"
                        + " :checked,"
                        + " :by, :at)")
                .param("id", id)
                .param("provider", contract.provider().name())
                .param("terms", contract.terms())
                .param("commercial", contract.commercial())
                .param("training", contract.training())
                .param("days", contract.retentionDays())
                .param("checked", contract.checkedOn())
                .param("by", contract.checkedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What every client says, by name.
    public List<ClientLeave> clients() {
        return transactions
                .sql()
                .sql(LEAVE + "order by lower(c.name), c.id")
                .query(ModelTerms::leave)
                .list();
    }

    private static ClientLeave leave(ResultSet row, int number) throws SQLException {
        return new ClientLeave(
                new ClientId(row.getString("id")),
                row.getString("name"),
                ClientLeave.Policy.valueOf(row.getString("policy")),
                row.getString("quote"),
                row.getString("disclosure"),
                row.getBoolean("given")
                        ? new ClientLeave.Consent(
                                row.getString("given_by"),
                                row.getObject("given_on", LocalDate.class),
                                row.getString("words"),
                                row.getString("letter"))
                        : null);
    }

    /// What is said about matters, those that exist.
    public List<MatterLeave> matters(Collection<MatterId> ids) {
        var leaves = new ArrayList<MatterLeave>();
        var clients = new HashMap<ClientId, ClientLeave>();
        clients().forEach(client -> clients.put(client.client(), client));
        transactions
                .sql()
                .sql("""
                        select m.id, m.client_id, coalesce(f.opened, false) as opened
                          from matter m
                          left join lateral (select opened from model_matter where matter_id = m.id
                                              order by recorded_at desc, id desc limit 1) f on true
                         where m.id = any(:ids) order by m.id
                        """)
                .param("ids", ids.stream().map(MatterId::value).toArray(String[]::new))
                .query(row -> {
                    var client = clients.get(new ClientId(row.getString("client_id")));
                    if (client != null) {
                        leaves.add(
                                new MatterLeave(new MatterId(row.getString("id")), row.getBoolean("opened"), client));
                    }
                });
        return leaves;
    }

    /// The matters that are open to language models.
    public List<MatterId> openMatters(ClientId client) {
        return transactions
                .sql()
                .sql("""
                        select m.id from matter m
                          join lateral (select opened from model_matter where matter_id = m.id
                                         order by recorded_at desc, id desc limit 1) f on f.opened
                         where m.client_id = :client order by m.id
                        """)
                .param("client", client.value())
                .query((row, _) -> new MatterId(row.getString(1)))
                .list();
    }

    public void setPolicy(UUID id, ClientId client, ClientLeave.Policy policy, Said said, String by, Instant at) {
        transactions
                .sql()
                .sql("insert into model_policy values (:id, :client, :policy, :quote, :disclosure, :by, :at)")
                .param("id", id)
                .param("client", client.value())
                .param("policy", policy.name())
                .param("quote", said.quote())
                .param("disclosure", said.disclosure())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The words of a policy.
    public record Said(String quote, String disclosure) {}

    /// @param given false where a consent is withdrawn
    public void setConsent(
            UUID id, ClientId client, boolean given, ClientLeave.Consent consent, String by, Instant at) {
        transactions
                .sql()
                .sql("insert into model_consent values (:id, :client, :given, :givenBy, :on, :words, :letter,"
                        + " :by, :at)")
                .param("id", id)
                .param("client", client.value())
                .param("given", given)
                .param("givenBy", consent.by())
                .param("on", consent.on())
                .param("words", consent.text())
                .param("letter", consent.letter())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void setMatter(UUID id, MatterId matter, boolean open, String by, Instant at) {
        transactions
                .sql()
                .sql("insert into model_matter values (:id, :matter, :opened, :by, :at)")
                .param("id", id)
                .param("matter", matter.value())
                .param("opened", open)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
