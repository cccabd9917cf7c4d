package tenths.firm;

/// A person whose time is billed.
///
/// @param classification a code of the LEDES timekeeper classification, for example PARTNR, ASSOC or PARALG
public record Timekeeper(TimekeeperId id, String lastName, String firstName, String classification) {
    public Timekeeper {
        if (lastName.isBlank() || classification.isBlank()) {
            throw new IllegalArgumentException("timekeeper " + id + " needs a last name and a classification");
        }
    }

    /// `Ortega, Dana`; only the last name where no first name is known.
    public String name() {
        return firstName.isEmpty() ? lastName : lastName + ", " + firstName;
    }
}
