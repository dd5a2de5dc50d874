package io.officergate.duplicates;

/**
 * One finding about one value.
 *
 * @param maskedNumber {@code 000********1}, or for what is no number its length in parentheses
 * @param times how many accounts hold the number (duplicate), how many numbers the account has (several), else 1
 * @param group the same for all holders of one number; empty unless it is a duplicate
 */
record Offender(
        String realm, String userId, String userName, String maskedNumber, Finding finding, long times, String group) {}
