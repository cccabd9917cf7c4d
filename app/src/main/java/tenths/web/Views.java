package tenths.web;

import java.util.List;
import java.util.UUID;
import tenths.store.SavedViews;

/// The views of a list that a person saved, beside the one that is shown.
///
/// @param room path of the list
/// @param address path and query of what is shown now
public record Views(String room, String address, List<SavedViews.Row> saved) {
    /// Whether a saved view is what is shown now.
    public boolean at(UUID id) {
        return saved.stream()
                .anyMatch(view -> view.id().equals(id) && view.address().equals(address));
    }

    /// Whether what is shown now has a name already.
    public boolean known() {
        return address.equals(room)
                || saved.stream().anyMatch(view -> view.address().equals(address));
    }
}
