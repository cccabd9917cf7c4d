package tenths.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.access.User;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.SavedViews;

/// Gives the filter of a list a name, and forgets it again.
public final class KeepView {
    /// Longer names do not fit beside the list.
    public static final int LONGEST_NAME = 40;

    /// More than this nobody finds again.
    public static final int MOST = 20;

    private static final int LONGEST_ADDRESS = 1_000;

    private final House house;
    private final SavedViews views;

    public KeepView(House house) {
        this.house = house;
        views = new SavedViews(house.transactions());
    }

    /// @param address path and query of the list, which begins with its room
    /// @return what is wrong with it; empty if it was kept
    public List<String> keep(User user, String room, String name, String address) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return List.of("A view needs a name of 1 to " + LONGEST_NAME + " letters.");
        }
        if (!address.startsWith(room) || address.length() > LONGEST_ADDRESS) {
            return List.of("The filter is too long to be kept. Shorten it.");
        }
        return house.transactions().inOne(() -> {
            var others = views.of(user.id(), room).stream()
                    .filter(view -> !view.name().equals(name))
                    .count();
            if (others >= MOST) {
                return List.of("There are " + MOST + " views of this list already. Forget one first.");
            }
            views.keep(new SavedViews.Row(house.ids().next(), user.id(), room, name, address), house.now());
            house.book().append(event(user, Action.VIEW_SAVED, name, Map.of("address", address)));
            return List.of();
        });
    }

    /// @return whether there was such a view of this person
    public boolean forget(User user, UUID id) {
        return house.transactions().inOne(() -> {
            var gone = views.forget(id, user.id());
            gone.forEach(name -> house.book().append(event(user, Action.VIEW_FORGOTTEN, name, Map.of())));
            return !gone.isEmpty();
        });
    }

    private Event event(User user, Action action, String name, Map<String, Object> details) {
        return Event.of(house.now(), user.login(), action, new Subject("view", name, 1))
                .with(details);
    }
}
