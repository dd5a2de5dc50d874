package io.officergate.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The letter by which the owner of a system is asked to withdraw a right, in Vietnamese and then in English.
 *
 * @param task number of the task, which the answer may name
 * @param owner who runs the system
 * @param system its name
 * @param duty Vietnamese name of the duty
 * @param dutyInEnglish its English name
 * @param fullName of the officer
 * @param userName of the officer's account
 * @param maskedNumber the officer's personal number, masked; empty when it is not known
 * @param unit name or code of the officer's unit; empty when there was none
 * @param decisionNumber by which the right ended
 * @param decisionDate its date; empty when it is not known
 * @param effectiveAt from when it holds
 * @param dueAt until when the confirmation is asked for
 * @param zone in which times are told
 */
public record WithdrawalLetter(
        long task,
        String owner,
        String system,
        String duty,
        String dutyInEnglish,
        String fullName,
        String userName,
        String maskedNumber,
        String unit,
        String decisionNumber,
        Optional<LocalDate> decisionDate,
        Instant effectiveAt,
        Instant dueAt,
        ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String UNKNOWN = "…";

    /** The title of the sheet and of a mail. */
    public static final String SUBJECT = "Đề nghị thu hồi quyền · Request to withdraw a right";

    /** To whom it goes, as the first line says it. */
    public String addressee() {
        return "Kính gửi: " + owner;
    }

    /** What is asked for, in Vietnamese; one line. */
    public String vietnamese() {
        return String.format(
                Locale.ROOT,
                "Đề nghị thu hồi quyền %s tại %s của ông/bà %s (tài khoản %s, số định danh %s, đơn vị %s)"
                        + " theo Quyết định số %s ngày %s, hiệu lực từ %s."
                        + " Đề nghị Quý cơ quan thực hiện và xác nhận bằng văn bản, có số và ngày, trước %s (giờ Việt Nam).",
                duty,
                system,
                known(fullName),
                known(userName),
                known(maskedNumber),
                known(unit),
                decisionNumber,
                date(),
                TIME.format(effectiveAt.atZone(zone)),
                TIME.format(dueAt.atZone(zone)));
    }

    /** The same in English; one line. */
    public String english() {
        return String.format(
                Locale.ROOT,
                "To %s: please withdraw the right %s at %s from %s (account %s, personal number %s, unit %s)"
                        + " by decision no. %s of %s, in effect from %s."
                        + " Please confirm it with a numbered and dated document until %s (Viet Nam time).",
                owner,
                dutyInEnglish,
                system,
                known(fullName),
                known(userName),
                known(maskedNumber),
                known(unit),
                decisionNumber,
                date(),
                TIME.format(effectiveAt.atZone(zone)),
                TIME.format(dueAt.atZone(zone)));
    }

    /** By which number it is found again. */
    public String reference() {
        return "Yêu cầu số · request no. " + task;
    }

    /** All of it as plain text. */
    public String text() {
        return String.join("\n\n", "ĐỀ NGHỊ THU HỒI QUYỀN", addressee(), vietnamese(), english(), reference());
    }

    private String date() {
        return decisionDate.map(DAY::format).orElse(UNKNOWN);
    }

    private static String known(String text) {
        return text.isBlank() ? UNKNOWN : text;
    }
}
