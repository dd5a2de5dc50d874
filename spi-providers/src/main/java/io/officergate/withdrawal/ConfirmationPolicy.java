package io.officergate.withdrawal;

import io.officergate.kernel.PersonalNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** What closes a task: a numbered and dated document of the system's owner (JML-4). */
public final class ConfirmationPolicy {
    private static final int LONGEST = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{C}");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private ConfirmationPolicy() {}

    /** Whether the text can be a document's number: 1 to 100 characters, none of them unseen, and no person's number. */
    public static boolean isNumber(String text) {
        String number = text.strip();
        return !number.isEmpty()
                && number.length() <= LONGEST
                && !CONTROL.matcher(number).find()
                && !PersonalNumber.isWellFormed(number)
                && !PersonalNumber.isOldNumber(number);
    }

    /** The date of a text, {@code dd/MM/yyyy} or {@code yyyy-MM-dd}; empty when it is none, such as 31/02/2026. */
    public static Optional<LocalDate> date(String text) {
        String date = text.strip();
        try {
            return Optional.of(date.contains("/") ? LocalDate.parse(date, DAY_FIRST) : LocalDate.parse(date));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /**
     * Whether a document of that date can confirm.
     *
     * @param effective the day from which the decision holds
     * @param today both of Viet Nam
     */
    public static ConfirmationVerdict decide(LocalDate date, LocalDate effective, LocalDate today) {
        if (date.isAfter(today)) {
            return ConfirmationVerdict.IN_FUTURE;
        }
        return date.isBefore(effective) ? ConfirmationVerdict.BEFORE_EFFECT : ConfirmationVerdict.FIT;
    }
}
