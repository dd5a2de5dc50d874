package io.officergate.password;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an attacker who knows the officer tries first (PWD-1).
 *
 * <p>A word of five letters or more counts wherever it is in a password; one of three or four only when it stands there as a
 * word, since {@code lan} is in {@code planet}; shorter ones, such as the names An and Lê, only together with another name.
 */
public final class PersonalWords {
    private static final int LEAST_WORD = 3;
    private static final int LEAST_ANYWHERE = 5;
    private static final int DIGITS_OF_NUMBER = 6;
    private static final int LEAST_PHONE = 8;
    private static final List<DateTimeFormatter> DATES = Stream.of("ddMMuuuu", "ddMMuu", "uuuuMMdd", "dMuuuu")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    /** What stands before the name of a place: people's committee, office, province, district, commune, ward. */
    private static final Set<String> KINDS_OF_UNITS = Set.of(
            "uy", "ban", "nhan", "dan", "van", "phong", "tinh", "thanh", "pho", "quan", "huyen", "xa", "phuong", "thi",
            "tran", "dac", "khu");

    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> asWords = new HashSet<>();
    private final Set<String> digits = new HashSet<>();

    private PersonalWords() {}

    /** Nothing is known yet. */
    public static PersonalWords none() {
        return new PersonalWords();
    }

    /** Adds an account name, the part of a mail address before the @, or the code of a unit; and its parts. */
    public PersonalWords account(String name) {
        add(Folded.of(name));
        Folded.words(name).forEach(this::add);
        return this;
    }

    /** Adds family and given name: each part, neighbours together, the given name first, and initials. */
    public PersonalWords person(String familyName, String givenName) {
        List<String> parts = new ArrayList<>(Folded.words(familyName));
        List<String> given = Folded.words(givenName);
        parts.addAll(given);
        parts.forEach(this::add);
        for (int to = 2; to <= parts.size(); to++) {
            for (int from = 0; from <= to - 2; from++) {
                add(String.join("", parts.subList(from, to)));
            }
        }
        String initials = Folded.words(familyName).stream()
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
        for (String name : given) {
            add(name + parts.get(0));
            add(initials + name);
            add(name + initials);
        }
        return this;
    }

    /** Adds the name of a unit as a whole, and without what it is; its words are those of everybody. */
    public PersonalWords unit(String name) {
        add(Folded.of(name));
        add(Folded.words(name).stream().dropWhile(KINDS_OF_UNITS::contains).collect(Collectors.joining()));
        return this;
    }

    /** Adds a date of birth as it is written with digits. */
    public PersonalWords birth(LocalDate day) {
        DATES.forEach(format -> digits.add(day.format(format)));
        return this;
    }

    /** Adds a personal number: six digits of it in a row are too many. */
    public PersonalWords number(String personalNumber) {
        String all = Folded.digits(personalNumber);
        for (int from = 0; from + DIGITS_OF_NUMBER <= all.length(); from++) {
            digits.add(all.substring(from, from + DIGITS_OF_NUMBER));
        }
        return this;
    }

    /** Adds a telephone number, with whatever prefix. */
    public PersonalWords phone(String number) {
        String national = Folded.digits(number).replaceFirst("^(0084|84|0)", "");
        if (national.length() >= LEAST_PHONE) {
            digits.add(national);
        }
        return this;
    }

    boolean isIn(String password) {
        String itsDigits = Folded.digits(password);
        return Folded.readings(password).stream()
                        .anyMatch(reading -> anywhere.stream().anyMatch(reading::contains))
                || Folded.words(password).stream().anyMatch(asWords::contains)
                || digits.stream().anyMatch(itsDigits::contains);
    }

    private void add(String word) {
        if (word.length() >= LEAST_ANYWHERE) {
            anywhere.add(word);
        } else if (word.length() >= LEAST_WORD) {
            asWords.add(word);
        }
    }

    /** None of them: they are nobody else's business. */
    @Override
    public String toString() {
        return "PersonalWords[" + (anywhere.size() + asWords.size() + digits.size()) + "]";
    }

    /** Part of a mail address before the @; empty when there is none. */
    public static Optional<String> localPart(String address) {
        int at = address.indexOf('@');
        return at > 0 ? Optional.of(address.substring(0, at)) : Optional.empty();
    }
}
