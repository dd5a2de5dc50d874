package io.officergate.officer.keycloak;

import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.store.Identifiers;
import io.officergate.platform.Database;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/**
 * Refuses a personal number that is another account's, or was, before anything is written (ACC-1, ACC-4). Nobody sets a
 * number for oneself, so on the pages nothing is looked at: a page that refused would tell whose number is known.
 */
public final class PersonalNumberValidator implements SimpleValidator {
    /** Provider id. */
    public static final String ID = "officergate-personal-number";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ValidationContext validate(
            Object input, String inputHint, ValidationContext context, ValidatorConfig config) {
        if (!TypedIdentifier.isByAdministrator(context)) {
            return context;
        }
        String account = Optional.ofNullable(UserProfileAttributeValidationContext.from(context)
                        .getAttributeContext()
                        .getUser())
                .map(UserModel::getId)
                .orElse("");
        Identifiers identifiers = new Identifiers(Database.of(context.getSession()));
        TypedIdentifier.values(input)
                .filter(value -> !value.isBlank())
                .map(value -> PersonalNumber.isWellFormed(value)
                        ? identifiers.refusalOfNumber(account, value)
                        : Optional.of(IdentifierRefusal.PERSONAL_NUMBER_MALFORMED))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refusal -> TypedIdentifier.refuse(ID, inputHint, context, refusal));
        return context;
    }
}
