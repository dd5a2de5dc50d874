package io.officergate.personnel;

import io.officergate.officer.IdentifierRefusal;

/**
 * Why an account cannot be made as a recruitment or a list wants it (ACC-1, ACC-4).
 *
 * @param part of what is told
 * @param code short stable name
 * @param text one sentence for a person; tells nothing of whoever is in the way
 */
public record AccountFlaw(Part part, String code, String text) {
    /** What it lies in. */
    public enum Part {
        PERSONAL_NUMBER,
        USER_NAME,
        EMAIL
    }

    static AccountFlaw of(Part part, IdentifierRefusal why) {
        return new AccountFlaw(part, why.code(), why.text());
    }
}
