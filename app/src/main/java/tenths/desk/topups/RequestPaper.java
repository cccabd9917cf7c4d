package tenths.desk.topups;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import tenths.desk.House;
import tenths.desk.formats.KnownProfiles;
import tenths.firm.ClientId;
import tenths.formats.OnPaper;
import tenths.formats.pdf.HeldInTrust;
import tenths.formats.pdf.Look;
import tenths.formats.pdf.PdfRequest;
import tenths.formats.pdf.PdfStyle;
import tenths.invoicing.Party;
import tenths.store.Looks;
import tenths.store.topups.TopUpRow;

/// The paper of a request, on the firm's letterhead and in the language of the client's bills.
public final class RequestPaper {
    private final House house;

    public RequestPaper(House house) {
        this.house = house;
    }

    /// @throws IOException if the stream cannot be written
    public void write(TopUpRow row, OutputStream out) throws IOException {
        var client = Objects.requireNonNull(house.directory().clients().get(row.client()));
        var matter = Objects.requireNonNull(
                        house.directory().matters(List.of(row.matter())).get(row.matter()))
                .matter();
        var look = house.looks().latest().map(Looks.Kept::look).orElse(Look.PLAIN);
        var topUp = row.topUp();
        var request = new PdfRequest(
                row.name(),
                row.asked().on(),
                house.directory().firm(),
                new Party(client.id().value(), client.name(), client.address()),
                matter,
                new HeldInTrust(topUp.held().day(), topUp.held().amount()),
                topUp.agreed(),
                topUp.amount());
        request.write(PdfStyle.of(look, wishes(row.client())), out);
    }

    private OnPaper wishes(ClientId client) {
        var terms = house.directory().terms(house.today()).get(client);
        if (terms == null) {
            return OnPaper.STANDARD;
        }
        return switch (KnownProfiles.of(house).ask(terms.profile())) {
            case KnownProfiles.Answer.Ready(var known, var _) -> known.profile().pdf();
            case KnownProfiles.Answer.Unready _ -> OnPaper.STANDARD;
        };
    }
}
