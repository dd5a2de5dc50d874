package io.officergate.realm;

/**
 * Something that was not as the files say and now is.
 *
 * @param subject kind of thing, for example {@code client}
 * @param name which one
 * @param action what was done
 */
public record Change(String subject, String name, Action action) {
    /** What can be done to a thing. */
    public enum Action {
        CREATED,
        UPDATED
    }

    @Override
    public String toString() {
        return subject + " " + name + " " + action;
    }
}
