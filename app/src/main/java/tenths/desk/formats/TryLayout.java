package tenths.desk.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.desk.PreviewInvoice;
import tenths.firm.ClientId;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.layouts.Layout;
import tenths.formats.layouts.LayoutFault;
import tenths.formats.layouts.LayoutReading;
import tenths.formats.layouts.Layouts;
import tenths.store.views.ProfileUses;

/// Tries a layout that is not saved yet: its own faults, what a check of a sample says, and a real bill of a client in
/// it. Nothing is kept.
public final class TryLayout {
    private final House house;

    public TryLayout(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param faults all of them; then there is nothing else
    /// @param report of the sample; null where none was given
    /// @param preview of a bill; null where the client has none
    public record Tried(
            List<LayoutFault> faults, @Nullable FileReport report, PreviewInvoice.@Nullable Preview preview) {
        public Tried {
            faults = List.copyOf(faults);
        }
    }

    /// @param body the YAML
    /// @param sample a bill file; may be empty
    /// @param client whose newest bill is shown, with the ids and codes of its profile; null for none
    public Tried tryOut(String body, byte[] sample, @Nullable ClientId client) {
        return switch (Layouts.read(body)) {
            case LayoutReading.Refused(var faults) -> new Tried(faults, null, null);
            case LayoutReading.Read(var layout) ->
                new Tried(
                        List.of(),
                        sample.length == 0 ? null : TryProfile.check(sample, own(FormatProfile.standard(), layout)),
                        client == null ? null : preview(client, layout));
        };
    }

    /// A pasted sample as the bytes that its file would have.
    public static byte[] bytes(String pasted, String body) {
        return pasted.getBytes(
                Layouts.read(body) instanceof LayoutReading.Read(var layout)
                        ? layout.charset()
                        : StandardCharsets.UTF_8);
    }

    private PreviewInvoice.@Nullable Preview preview(ClientId client, Layout layout) {
        var known = new ProfileUses(house.transactions())
                .of(client, house.today())
                .flatMap(use -> KnownProfiles.of(house).find(use.profile()))
                .orElseGet(() -> KnownProfile.of(FormatProfile.standard(), 0));
        return new NewestBill(house)
                .of(client)
                .map(bill -> new PreviewInvoice(house).write(bill, known, own(known.profile(), layout)))
                .orElse(null);
    }

    private static Writing own(FormatProfile profile, Layout layout) {
        return new Writing.Own(profile, new KnownLayout(layout, 0, ""));
    }
}
