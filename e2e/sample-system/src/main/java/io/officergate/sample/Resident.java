package io.officergate.sample;

/**
 * An invented resident.
 *
 * @param personalNumber 12 digits with the place code 000
 * @param name full name
 * @param birthYear for example 1984
 * @param commune where the resident is registered
 */
public record Resident(String personalNumber, String name, int birthYear, String commune) {
    /** The number as a screen may show it. */
    public String maskedNumber() {
        return personalNumber.substring(0, 3) + "********" + personalNumber.charAt(11);
    }
}
