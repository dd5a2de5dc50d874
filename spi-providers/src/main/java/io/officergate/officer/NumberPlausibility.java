package io.officergate.officer;

import java.time.Year;

/** Whether a well-formed personal number can belong to an officer who serves today. */
public sealed interface NumberPlausibility {
    /** It can. */
    record Plausible() implements NumberPlausibility {}

    /** It can, but its place of birth registration is in no list of ours: a warning, never a refusal. */
    record UnknownPlace() implements NumberPlausibility {}

    /** Who is born in that year is too young to serve, or not born yet. */
    record TooYoung(Year birthYear) implements NumberPlausibility {}

    /** Who is born in that year is too old to serve. */
    record TooOld(Year birthYear) implements NumberPlausibility {}
}
