package tenths.notes;

import java.util.List;
import java.util.stream.Stream;
import tenths.firm.MatterId;

/// An open matter with every name under which lawyers speak of it.
///
/// @param name for example `Alvarez v. Castle Roofing`
/// @param client the client's full name
/// @param clientNames other names of the client, for example `MMI`
/// @param claimNumbers numbers that the client or a carrier gave it; two matters may share one
/// @param people the client's contacts, opposing counsel, experts, parties, witnesses, courts
/// @param nicknames what this timekeeper calls it, from their own history
/// @param billable false for the firm's own matters (administration, training, business development)
public record KnownMatter(
        MatterId id,
        String name,
        String client,
        List<String> clientNames,
        List<String> claimNumbers,
        List<Contact> people,
        List<String> nicknames,
        boolean billable) {
    public KnownMatter {
        clientNames = List.copyOf(clientNames);
        claimNumbers = List.copyOf(claimNumbers);
        people = List.copyOf(people);
        nicknames = List.copyOf(nicknames);
    }

    /// With nicknames of its own, added to those it has.
    public KnownMatter alsoCalled(List<String> names) {
        var all = Stream.concat(nicknames.stream(), names.stream()).distinct().toList();
        return new KnownMatter(id, name, client, clientNames, claimNumbers, people, all, billable);
    }
}
