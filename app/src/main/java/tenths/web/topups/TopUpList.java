package tenths.web.topups;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenths.desk.House;
import tenths.desk.topups.Wanting;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.store.topups.TopUpRow;
import tenths.web.Links;

/// Requests for money as a page shows them.
///
/// @param found what is to be asked for
/// @param all that fit, the newest first
public record TopUpList(
        Filter filter, Wanting.Found found, List<TopUpRow> all, Map<ClientId, Client> clients, int asked) {
    private static final int PAGE = 50;

    static TopUpList of(House house, Filter filter, int page) {
        var clients = house.directory().clients();
        var fitting = house.topUps().all().stream()
                .filter(row -> filter.fits(row, name(clients, row)))
                .toList();
        return new TopUpList(filter, new Wanting(house).found(), fitting, clients, page);
    }

    /// Which requests to show.
    public enum State {
        WAITING("Waiting"),
        RECEIVED("Received"),
        WITHDRAWN("Withdrawn");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static State of(TopUpRow row) {
            var answer = row.answer();
            return answer == null ? WAITING : of(answer.kind());
        }

        public static State of(TopUpRow.Kind kind) {
            return switch (kind) {
                case RECEIVED -> RECEIVED;
                case WITHDRAWN -> WITHDRAWN;
            };
        }
    }

    /// @param state by its name; blank for any
    /// @param text in the number, the matter or the client
    public record Filter(String state, String text) {
        public String query(String path) {
            return Links.to(path, Map.of("state", state, "text", text));
        }

        boolean fits(TopUpRow row, String client) {
            var words = row.name() + " " + row.matter().value() + " " + client;
            return (state.isBlank() || State.of(row).name().equals(state))
                    && words.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
        }
    }

    public List<State> states() {
        return List.of(State.values());
    }

    public List<TopUpRow> rows() {
        return all.subList((page() - 1) * PAGE, Math.min(page() * PAGE, all.size()));
    }

    public int pages() {
        return Math.max(1, (all.size() + PAGE - 1) / PAGE);
    }

    public int page() {
        return Math.clamp(asked, 1, pages());
    }

    public String client(TopUpRow row) {
        return name(clients, row);
    }

    static String name(Map<ClientId, Client> clients, TopUpRow row) {
        var client = clients.get(row.client());
        return client == null ? row.client().value() : client.name();
    }

    public boolean isFiltered() {
        return !filter.state().isBlank() || !filter.text().isBlank();
    }
}
