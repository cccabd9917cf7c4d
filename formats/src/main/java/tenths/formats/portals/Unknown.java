package tenths.formats.portals;

/// Something that the portal may say and the rehearsal cannot.
///
/// @param rule the check that could not be made; empty where the portal's check itself is not known
/// @param words one sentence
public record Unknown(String rule, String words) {}
