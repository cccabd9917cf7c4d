package tenths.formats;

/// How a bill can be written down for a client.
public enum BillFormat {
    LEDES1998B,
    LEDES98BI,
    LEDESXML2000,
    LEDESXML20,
    LEDESXML21,
    LEDESXML22,
    /// Factur-X and ZUGFeRD, profile EN 16931: a PDF that carries its own data.
    FACTURX,
    /// XRechnung 3.0 in the syntax of CII.
    XRECHNUNG,
    /// XRechnung 3.0 in the syntax of UBL.
    XRECHNUNGUBL,
    /// Peppol BIS Billing 3, UBL.
    PEPPOLBIS3
}
