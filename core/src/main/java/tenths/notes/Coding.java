package tenths.notes;

/// The UTBMS codes that the words suggest; blank where they do not tell.
public record Coding(String activity, String task) {
    public static final Coding NONE = new Coding("", "");
}
