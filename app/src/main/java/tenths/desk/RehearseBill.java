package tenths.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import tenths.desk.PortalRegisters.Draft;
import tenths.desk.formats.KnownProfiles;
import tenths.formats.FormatProfile;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Taxes;
import tenths.formats.ebills.EBills;
import tenths.formats.portals.BillFile;
import tenths.formats.portals.Outcome;
import tenths.formats.portals.Portal;
import tenths.formats.portals.Portals;
import tenths.formats.portals.Register;
import tenths.formats.portals.Rehearsal;
import tenths.invoicing.Invoice;

/// Plays through what the client's portal would do with a bill, from what the house has agreed with the client. Changes
/// nothing and refuses nothing.
public final class RehearseBill {
    private final House house;

    public RehearseBill(House house) {
        this.house = house;
    }

    /// What can be said of a bill.
    public sealed interface Answer {
        /// The client's profile names no portal.
        record NoPortal() implements Answer {}

        /// The profile names a portal that we do not know.
        record UnknownPortal(String name) implements Answer {}

        /// There is no e-bill to rehearse with; its preview says why.
        record Unwritable(Portal portal) implements Answer {}

        record Played(Outcome outcome) implements Answer {}
    }

    /// Of a bill as it is now, with today's date and the number that is next, for each of its payers; none
    /// where nothing is left on it.
    public List<Answer> rehearse(OpenPrebill.Opened opened) {
        var profiles = KnownProfiles.of(house);
        var previews = new PreviewInvoice(house);
        return opened.bills().stream()
                .flatMap(bill -> profiles.find(bill.profile()).stream()
                        .map(known -> rehearse(opened.row().id(), previews.numbered(bill.invoice()), known.profile())))
                .toList();
    }

    /// @param prebill that the draft is made of
    /// @param draft the invoice that it would become
    public Answer rehearse(UUID prebill, Invoice draft, FormatProfile profile) {
        var one = new Draft(prebill, draft, profile);
        return profile.portal().isEmpty()
                ? new Answer.NoPortal()
                : rehearse(one, PortalRegisters.of(house, List.of(one)));
    }

    /// Of an invoice whose file is written already.
    ///
    /// @param prebill that the invoice was made of
    public Answer rehearse(UUID prebill, Invoice invoice, FormatProfile profile, BillFile file) {
        if (profile.portal().isEmpty()) {
            return new Answer.NoPortal();
        }
        var one = new Draft(prebill, invoice, profile);
        return Portals.find(profile.portal())
                .<Answer>map(portal -> play(
                        portal, profile, PortalRegisters.of(house, List.of(one)).of(one), file))
                .orElseGet(() -> new Answer.UnknownPortal(profile.portal()));
    }

    /// @param registers that were read for this draft among others
    static Answer rehearse(Draft draft, PortalRegisters registers) {
        var profile = draft.profile();
        if (profile.portal().isEmpty()) {
            return new Answer.NoPortal();
        }
        return Portals.find(profile.portal())
                .map(portal -> write(portal, draft, registers))
                .orElseGet(() -> new Answer.UnknownPortal(profile.portal()));
    }

    private static Answer write(Portal portal, Draft draft, PortalRegisters registers) {
        var profile = draft.profile();
        byte[] bytes;
        try {
            bytes = EBills.toBytes(draft.invoice(), Taxes.NONE, profile);
        } catch (UnwritableInvoice _) {
            return new Answer.Unwritable(portal);
        }
        return play(portal, profile, registers.of(draft), BillFile.of(profile.fileName(draft.invoice()), bytes));
    }

    private static Answer play(Portal portal, FormatProfile profile, Register register, BillFile file) {
        try {
            return new Answer.Played(new Rehearsal(portal, profile, register).of(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
