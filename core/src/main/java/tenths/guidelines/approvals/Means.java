package tenths.guidelines.approvals;

/// How the client said yes.
public enum Means {
    MAIL("mail"),
    PORTAL("portal"),
    TELEPHONE("telephone"),
    LETTER("letter");

    private final String word;

    Means(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
