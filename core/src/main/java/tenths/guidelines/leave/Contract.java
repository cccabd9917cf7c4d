package tenths.guidelines.leave;

import java.time.LocalDate;

/// What the firm has agreed with the provider (S-05): without it nothing is sent. For a model on the firm's own
/// machines it says so.
///
/// @param terms name and date of the agreement, for example `Commercial terms, order form 2026-118`
/// @param commercial the terms are for businesses; a consumer account costs the privilege (S-06)
/// @param training the provider may train on what is sent
/// @param retentionDays how long the provider keeps what was sent; 0 for not at all
/// @param checkedOn the day on which somebody last read the terms
public record Contract(
        Provider provider,
        String terms,
        boolean commercial,
        boolean training,
        int retentionDays,
        LocalDate checkedOn,
        String checkedBy) {}
