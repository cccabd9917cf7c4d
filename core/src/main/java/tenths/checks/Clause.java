package tenths.checks;

/// The sentence of a client's document on which a rule rests.
///
/// @param document title of the document with its version or date
/// @param reference clause number as printed, for example `4.2(b)`
/// @param page page of the document from 1; 0 where it has no pages
/// @param quote the words of the clause
public record Clause(String document, String reference, int page, String quote) {}
