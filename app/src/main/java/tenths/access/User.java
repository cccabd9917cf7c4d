package tenths.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;

/// A person who may sign in.
///
/// @param login in lower case
/// @param timekeeper whose time they see; null for somebody who keeps none
/// @param disabled they cannot come in until an administrator lets them
public record User(
        UUID id,
        String login,
        String name,
        Role role,
        @Nullable TimekeeperId timekeeper,
        boolean disabled) {}
