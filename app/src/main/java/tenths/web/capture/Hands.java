package tenths.web.capture;

import tenths.access.User;
import tenths.desk.capture.Person;

/// Who stands before the page, as the desk knows them.
public final class Hands {
    private Hands() {}

    public static Person of(User user) {
        return new Person(user.login(), user.timekeeper());
    }
}
