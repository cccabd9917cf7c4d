package tenths.formats.layouts;

import tenths.expressions.Kind;

/// What a column holds, by the name that a layout gives it.
enum Type {
    TEXT(Kind.TEXT),
    WHOLE(Kind.WHOLE),
    MONEY(Kind.MONEY),
    HOURS(Kind.QUANTITY),
    DATE(Kind.DAY),
    TRUTH(Kind.TRUTH);

    private final Kind kind;

    Type(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static Type of(Kind kind) {
        return switch (kind) {
            case TEXT -> TEXT;
            case WHOLE -> WHOLE;
            case MONEY -> MONEY;
            case QUANTITY -> HOURS;
            case DAY -> DATE;
            case TRUTH -> TRUTH;
        };
    }
}
