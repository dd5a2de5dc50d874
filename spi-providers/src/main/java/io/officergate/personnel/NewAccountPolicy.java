package io.officergate.personnel;

import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.UserNamePolicy;
import io.officergate.officer.UserNameVerdict.Unfit;
import io.officergate.personnel.AccountFlaw.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an account can be made for somebody who starts (ACC-1, ACC-4). Everything is looked at before anything is written:
 * what Keycloak refuses by itself says neither which field nor that the same again will not do.
 */
public record NewAccountPolicy(UserNamePolicy names) {
    /** With the user names that all accounts may have. */
    public static final NewAccountPolicy DEFAULT = new NewAccountPolicy(UserNamePolicy.DEFAULT);

    /**
     * What is in the way.
     *
     * @param ofNumber why nobody may have the number
     * @param isImplausible whether nobody born in the year that the number states can be an officer
     * @param isNameTaken whether somebody is called so
     * @param ofName why nobody may have the name, because of whose it was
     * @param isEmailTaken whether the address is another's, where no two accounts may have one
     */
    public record Found(
            Optional<IdentifierRefusal> ofNumber,
            boolean isImplausible,
            boolean isNameTaken,
            Optional<IdentifierRefusal> ofName,
            boolean isEmailTaken) {}

    /** The flaws, those of the number first; none when the account can be made. */
    public List<AccountFlaw> decide(NewAccount account, Found found) {
        List<AccountFlaw> flaws = new ArrayList<>();
        found.ofNumber().ifPresent(why -> flaws.add(AccountFlaw.of(Part.PERSONAL_NUMBER, why)));
        if (found.isImplausible()) {
            flaws.add(new AccountFlaw(
                    Part.PERSONAL_NUMBER,
                    "implausible_personal_number",
                    "nobody born in the year that the number states can be an officer"));
        }
        flawOfName(account.userName(), found).ifPresent(flaws::add);
        if (found.isEmailTaken()) {
            flaws.add(new AccountFlaw(Part.EMAIL, "email_taken", "the address is another's"));
        }
        return List.copyOf(flaws);
    }

    private Optional<AccountFlaw> flawOfName(String name, Found found) {
        if (names.decide(name) instanceof Unfit unfit) {
            return Optional.of(AccountFlaw.of(Part.USER_NAME, unfit.why()));
        }
        return found.isNameTaken()
                ? Optional.of(new AccountFlaw(Part.USER_NAME, "user_name_taken", "the user name belongs to another"))
                : found.ofName().map(why -> AccountFlaw.of(Part.USER_NAME, why));
    }
}
