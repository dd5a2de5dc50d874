package io.officergate.withdrawal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the owner of a system wrote: the right is withdrawn there.
 *
 * @param number of the document, 1 to 100 characters
 * @param date of the document
 * @param by user id of who entered it
 * @param at when it was entered
 */
public record Confirmation(String number, LocalDate date, String by, Instant at) {}
