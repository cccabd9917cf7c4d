package tenths.invoicing;

/// A name and address as frozen on an invoice.
///
/// @param address lines separated by line breaks; may be empty
public record Party(String id, String name, String address) {}
