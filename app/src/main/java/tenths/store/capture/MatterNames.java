package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.notes.Contact;
import tenths.notes.KnownMatter;
import tenths.notes.Role;
import tenths.store.Transactions;

/// The names under which lawyers speak of matters: of parties, counsel, adjusters, experts, courts, and nicknames.
public final class MatterNames {
    /// What a name of a matter itself is called beside the roles of people.
    public static final String NICKNAME = "NICKNAME";

    private final Transactions transactions;

    public MatterNames(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Counts the changes of all that readings and prices rest on.
    public long version() {
        return transactions
                .sql()
                .sql("select version from master_version")
                .query(Long.class)
                .single();
    }

    /// The people of one matter.
    public List<Contact> people(MatterId matter) {
        return transactions
                .sql()
                .sql("select name, role from matter_contact where matter_id = :matter and role <> :nickname"
                        + " order by role, name")
                .param("matter", matter.value())
                .param("nickname", NICKNAME)
                .query((row, _) -> new Contact(row.getString("name"), Role.valueOf(row.getString("role"))))
                .list();
    }

    /// Every open matter with all its names.
    public List<KnownMatter> open() {
        var contacts = new HashMap<String, List<Contact>>();
        var nicknames = new HashMap<String, List<String>>();
        transactions
                .sql()
                .sql("select c.matter_id, c.role, c.name from matter_contact c join matter m on m.id = c.matter_id"
                        + " where m.closed is null order by c.matter_id, c.role, c.name")
                .query(row -> {
                    var matter = row.getString(1);
                    var name = Objects.requireNonNull(row.getString(3));
                    if (NICKNAME.equals(row.getString(2))) {
                        nicknames
                                .computeIfAbsent(matter, _ -> new ArrayList<>())
                                .add(name);
                    } else {
                        contacts.computeIfAbsent(matter, _ -> new ArrayList<>())
                                .add(new Contact(name, Role.valueOf(row.getString(2))));
                    }
                });
        return transactions
                .sql()
                .sql("select m.id, m.name, c.name as client, m.claim_number from matter m"
                        + " join client c on c.id = m.client_id where m.closed is null order by m.id")
                .query((row, _) -> known(row, contacts, nicknames))
                .list();
    }

    private static KnownMatter known(
            ResultSet row, Map<String, List<Contact>> contacts, Map<String, List<String>> nicknames)
            throws SQLException {
        var id = Objects.requireNonNull(row.getString("id"));
        var claim = Objects.requireNonNull(row.getString("claim_number"));
        return new KnownMatter(
                new MatterId(id),
                row.getString("name"),
                row.getString("client"),
                List.of(),
                claim.isEmpty() ? List.of() : List.of(claim),
                contacts.getOrDefault(id, List.of()),
                nicknames.getOrDefault(id, List.of()),
                true);
    }

    /// A name of a matter.
    ///
    /// @param role of the person; null for a nickname of the matter itself
    public record Name(MatterId matter, @Nullable Role role, String name) {
        /// By which the names of all matters are told apart.
        public String key() {
            return matter + " " + MatterNames.role(this) + " " + name;
        }
    }

    /// All names of all matters.
    public Map<MatterId, List<Name>> all() {
        var all = new HashMap<MatterId, List<Name>>();
        transactions
                .sql()
                .sql("select matter_id, role, name from matter_contact order by matter_id, role, name")
                .query(row -> {
                    var matter = new MatterId(row.getString(1));
                    var role = row.getString(2);
                    all.computeIfAbsent(matter, _ -> new ArrayList<>())
                            .add(new Name(matter, NICKNAME.equals(role) ? null : Role.valueOf(role), row.getString(3)));
                });
        return all;
    }

    /// Adds names; those that are there stay.
    public void add(Collection<Name> names) {
        transactions
                .sql()
                .sql("insert into matter_contact (matter_id, role, name)"
                        + " select * from unnest(:matters, :roles, :names) on conflict do nothing")
                .param(
                        "matters",
                        names.stream().map(each -> each.matter().value()).toArray(String[]::new))
                .param("roles", names.stream().map(MatterNames::role).toArray(String[]::new))
                .param("names", names.stream().map(Name::name).toArray(String[]::new))
                .update();
    }

    private static String role(Name name) {
        return name.role() == null ? NICKNAME : name.role().name();
    }

    /// @param client its name
    public record Hit(String matter, String name, String client) {}

    /// Open matters in whose number, name, claim, client or other names the letters stand.
    public List<Hit> find(String text, int most) {
        return transactions
                .sql()
                .sql("""
                        select m.id, m.name, c.name as client from matter m join client c on c.id = m.client_id
                         where m.closed is null
                           and (strpos(lower(concat_ws(' ', m.id, m.name, m.claim_number, c.name)), lower(:text)) > 0
                                or exists (select from matter_contact n where n.matter_id = m.id
                                              and strpos(lower(n.name), lower(:text)) > 0))
                         order by m.id limit :most
                        """)
                .param("text", text)
                .param("most", most)
                .query((row, _) -> new Hit(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3))))
                .list();
    }
}
