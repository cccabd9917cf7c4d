package tenths.guidelines;

/// The order in which a reviewer looks at a line.
enum Stage {
    STRUCTURE,
    PEOPLE,
    FORM,
    CLERICAL,
    COMMUNICATION,
    RESEARCH,
    TRAVEL,
    EXPENSE,
    BILL,
    OTHER;

    /// The stage of a rule by its code.
    static Stage of(String code) {
        if (code.equals("TIM-20") || code.equals("EXP-11") || code.equals("AMT-01")) {
            return STRUCTURE;
        }
        return switch (code.substring(0, Math.max(0, code.indexOf('-')))) {
            case "STF" -> PEOPLE;
            case "TIM" -> FORM;
            case "ADM" -> CLERICAL;
            case "COM" -> COMMUNICATION;
            case "RES" -> RESEARCH;
            case "TRV" -> TRAVEL;
            case "EXP" -> EXPENSE;
            case "INV", "AMT" -> BILL;
            default -> OTHER;
        };
    }
}
