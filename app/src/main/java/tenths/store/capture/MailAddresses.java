package tenths.store.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// The addresses under which people write to the firm's own mailbox.
public final class MailAddresses {
    private final Transactions transactions;

    public MailAddresses(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param address in lower case
    public record Address(String address, TimekeeperId of) {}

    /// @return whether it was free
    public boolean add(Address address, String by, Instant now) {
        return transactions
                        .sql()
                        .sql("insert into mail_address (address, timekeeper_id, added_by, added_at)"
                                + " values (:address, :of, :by, :now) on conflict do nothing")
                        .param("address", address.address())
                        .param("of", address.of().value())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return whether there was one
    public boolean remove(String address) {
        return transactions
                        .sql()
                        .sql("delete from mail_address where address = :address")
                        .param("address", address)
                        .update()
                == 1;
    }

    public List<Address> all() {
        return transactions
                .sql()
                .sql("select address, timekeeper_id from mail_address order by address")
                .query((row, _) -> new Address(
                        Objects.requireNonNull(row.getString(1)),
                        new TimekeeperId(Objects.requireNonNull(row.getString(2)))))
                .list();
    }

    /// Whose each of them is; those that nobody has are missing.
    public Map<String, TimekeeperId> owners(Collection<String> addresses) {
        var owners = new HashMap<String, TimekeeperId>();
        transactions
                .sql()
                .sql("select address, timekeeper_id from mail_address where address = any(:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .query(row -> {
                    owners.put(
                            Objects.requireNonNull(row.getString(1)),
                            new TimekeeperId(Objects.requireNonNull(row.getString(2))));
                });
        return owners;
    }

    /// One address of a person, by which a calendar knows what they declined; empty where none is known.
    public String of(TimekeeperId person) {
        return transactions
                .sql()
                .sql("select min(address) from mail_address where timekeeper_id = :of having min(address) is not null")
                .param("of", person.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
