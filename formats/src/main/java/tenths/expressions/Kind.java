package tenths.expressions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// What an expression can be worth. Money and hours are types of their own, so that neither can be taken for text, for
/// the other, or for a binary fraction.
public enum Kind {
    TEXT("text", SimpleType.STRING, String.class),
    WHOLE("whole number", SimpleType.INT, Long.class),
    MONEY("money", OpaqueType.create("money"), Amount.class),
    QUANTITY("quantity", OpaqueType.create("quantity"), Quantity.class),
    DAY("date", OpaqueType.create("date"), LocalDate.class),
    TRUTH("yes or no", SimpleType.BOOL, Boolean.class);

    private final String words;
    private final CelType type;
    private final Class<?> held;

    Kind(String words, CelType type, Class<?> held) {
        this.words = words;
        this.type = type;
        this.held = held;
    }

    /// For messages and the handbook: `whole number`.
    public String words() {
        return words;
    }

    CelType type() {
        return type;
    }

    /// The class of its values.
    Class<?> held() {
        return held;
    }

    static Optional<Kind> of(CelType type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
