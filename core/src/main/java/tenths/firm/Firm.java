package tenths.firm;

/// The law firm as it stands on its bills.
///
/// @param taxId the federal tax id as the portals have it (LEDES 1998B field 20)
/// @param address up to five lines separated by line breaks
/// @param remittance how and where to pay, up to five lines separated by line breaks
public record Firm(String name, String taxId, String address, String remittance) {
    public Firm {
        if (name.isBlank() || taxId.isBlank()) {
            throw new IllegalArgumentException("the firm needs a name and a tax id");
        }
    }
}
