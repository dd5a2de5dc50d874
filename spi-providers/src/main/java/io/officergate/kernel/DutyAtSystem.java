package io.officergate.kernel;

/**
 * A duty at one connected system, for example {@code RECEPTION} at {@code procedure-system}: what an officer may do
 * there (ACC-3). In Keycloak it is the client role of that name.
 *
 * @param duty name of the duty, as in rules.md section 3
 * @param system client id of the connected system
 */
public record DutyAtSystem(String duty, String system) {
    @Override
    public String toString() {
        return duty + "@" + system;
    }
}
