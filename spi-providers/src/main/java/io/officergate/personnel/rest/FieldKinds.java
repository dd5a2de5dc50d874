package io.officergate.personnel.rest;

import io.officergate.career.NamedDuty;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.NewAccount;
import io.officergate.personnel.rest.EventFields.FieldRefused;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Kinds of fields that personnel events and lists of officers have in common. */
final class FieldKinds {
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{C}]+");
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]");
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{3,254}$)[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PERSON_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]{0,99}");

    private static final Set<String> DUTIES = Set.of(
            "CIVIL_STATUS",
            "CERTIFICATION",
            "CERTIFICATION_SIGNER",
            "RECEPTION",
            "CASE_HANDLING",
            "APPROVAL",
            "RESIDENT_LOOKUP",
            "POSTAL_STAFF");

    private FieldKinds() {}

    /** Duties in a list of objects that hold no other fields than these. */
    static List<NamedDuty> duties(EventFields data, String name, Set<String> fields) {
        List<NamedDuty> duties = new ArrayList<>();
        for (EventFields item : data.objects(name)) {
            item.allowOnly(fields);
            Optional<UnitCode> unit = item.optional("unit", UnitCode::new);
            Optional<String> duty = item.required("duty", matching(DUTIES::contains));
            Optional<String> system = item.required("system", matching(SYSTEM.asMatchPredicate()));
            if (duty.isPresent() && system.isPresent()) {
                duties.add(new NamedDuty(new DutyAtSystem(duty.get(), system.get()), unit));
            }
        }
        return duties;
    }

    static Optional<NewAccount> account(EventFields account) {
        account.allowOnly(Set.of("userName", "familyName", "givenName", "email"));
        Optional<String> userName = account.required("userName", matching(USER_NAME.asMatchPredicate()));
        Optional<String> familyName = account.required("familyName", text(100));
        Optional<String> givenName = account.required("givenName", text(100));
        Optional<String> email = account.optional("email", text(254));
        if (userName.isEmpty() || familyName.isEmpty() || givenName.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewAccount(userName.get(), familyName.get(), givenName.get(), email));
    }

    static PersonalNumber personalNumber(String text) {
        if (PersonalNumber.isOldNumber(text)) {
            throw new FieldRefused(
                    "old_personal_number", "is an old 9-digit number; the 12-digit personal number is needed");
        }
        return new PersonalNumber(text);
    }

    /** An address that mail can go to, as far as its looks tell. */
    static String email(String text) {
        return matching(EMAIL.asMatchPredicate()).apply(text);
    }

    /** A name as people write it, composed (NFC): nothing invisible, no formula. */
    static String personName(String text) {
        return matching(PERSON_NAME.asMatchPredicate()).apply(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    static Function<String, String> text(int longest) {
        return matching(
                value -> value.length() <= longest && PRINTABLE.matcher(value).matches());
    }

    static Function<String, String> matching(Predicate<String> rule) {
        return value -> {
            if (!rule.test(value)) {
                throw new IllegalArgumentException("not well formed");
            }
            return value;
        };
    }
}
