package tenths.formats;

/// How a bill can be written down for a client.
public enum BillFormat {
    LEDES1998B,
    LEDES98BI,
    LEDESXML2000,
    LEDESXML20,
    LEDESXML21,
    LEDESXML22
}
