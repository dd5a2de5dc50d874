package io.officergate.password.keycloak;

import io.officergate.kernel.PersonalNumber;
import io.officergate.password.PersonalWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** What an account says about its officer. */
final class AboutOfficer {
    private static final String PHONE = "phone";
    /** Attribute of a unit's group; the group is named by its code. */
    private static final String NAME_OF_UNIT = "name";

    private static final String BIRTH = "dateOfBirth";

    private AboutOfficer() {}

    /** All that must not be in a password. */
    static PersonalWords words(UserModel user) {
        PersonalWords words = PersonalWords.none()
                .account(user.getUsername())
                .person(text(user.getLastName()), text(user.getFirstName()));
        Optional.ofNullable(user.getEmail()).flatMap(PersonalWords::localPart).ifPresent(words::account);
        user.getGroupsStream().map(GroupModel::getName).forEach(words::account);
        user.getGroupsStream()
                .flatMap(unit ->
                        Stream.concat(Stream.ofNullable(unit.getDescription()), unit.getAttributeStream(NAME_OF_UNIT)))
                .forEach(words::unit);
        user.getAttributeStream(PersonalNumber.ATTRIBUTE).forEach(words::number);
        user.getAttributeStream(PHONE).forEach(words::phone);
        user.getAttributeStream(BIRTH).flatMap(AboutOfficer::day).forEach(words::birth);
        return words;
    }

    /** Names that the page may know, since it is the officer's own: user name, family and given name. */
    static List<String> names(UserModel user) {
        return Stream.of(user.getUsername(), user.getLastName(), user.getFirstName())
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.of(name.split("[\\s._-]+")))
                .filter(part -> !part.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> day(String text) {
        try {
            return Stream.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Stream.empty();
        }
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }
}
