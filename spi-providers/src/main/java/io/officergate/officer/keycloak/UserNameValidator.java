package io.officergate.officer.keycloak;

import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.UserNamePolicy;
import io.officergate.officer.UserNameVerdict.Unfit;
import io.officergate.officer.store.Identifiers;
import io.officergate.platform.Database;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;

/** Refuses a user name that could be taken for another, or was another officer's, before anything is written (ACC-1, ACC-4). */
public final class UserNameValidator implements SimpleValidator {
    /** Provider id. */
    public static final String ID = "officergate-user-name";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ValidationContext validate(
            Object input, String inputHint, ValidationContext context, ValidatorConfig config) {
        Optional<UserModel> user = Optional.ofNullable(UserProfileAttributeValidationContext.from(context)
                .getAttributeContext()
                .getUser());
        TypedIdentifier.values(input)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value ->
                        user.filter(known -> value.equals(known.getUsername())).isEmpty())
                .map(value -> refusal(context.getSession(), user, value))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refusal -> TypedIdentifier.refuse(ID, inputHint, context, refusal));
        return context;
    }

    private static Optional<IdentifierRefusal> refusal(KeycloakSession session, Optional<UserModel> user, String name) {
        if (UserNamePolicy.DEFAULT.decide(name) instanceof Unfit unfit) {
            return Optional.of(unfit.why());
        }
        return new Identifiers(Database.of(session))
                .refusalOfName(
                        session.getContext().getRealm().getId(),
                        user.map(UserModel::getId).orElse(""),
                        name);
    }
}
