package tenths.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was filled in beside a rate that is tried: the work that it is for, and what it is.
///
/// @param group of matters
/// @param most `maximum` where it is the most that a rate may be; else blank
/// @param noticeDays that an increase waits after `noticeGiven`
public record WhatIfWork(
        String group,
        String task,
        String activity,
        String place,
        String currency,
        String most,
        String noticeDays,
        String noticeGiven) {
    /// What a form leaves out is blank.
    public WhatIfWork {
        group = plain(group);
        task = plain(task);
        activity = plain(activity);
        place = plain(place);
        currency = plain(currency);
        most = plain(most);
        noticeDays = plain(noticeDays);
        noticeGiven = plain(noticeGiven);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /// Whether nothing is said beyond the rate.
    public boolean isAny() {
        return (group + task + activity + place + currency + most + noticeDays).isEmpty();
    }

    /// As the members of the change.
    void put(Map<String, String> members) {
        members.put("group", group);
        members.put("task", Links.first(task));
        members.put("activity", Links.first(activity));
        members.put("place", place);
        members.put("currency", currency);
        members.put("kind", most);
        members.put("noticeDays", noticeDays);
        members.put("noticeGiven", noticeGiven);
    }
}
