package io.officergate.officer.keycloak;

import io.officergate.officer.IdentifierRefusal;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.services.ErrorResponse;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;

/** What somebody typed as a personal number or user name, and how it is refused. */
final class TypedIdentifier {
    private TypedIdentifier() {}

    static Stream<String> values(Object input) {
        Stream<?> values = input instanceof Collection<?> several ? several.stream() : Stream.of(input);
        return values.filter(Objects::nonNull).map(Object::toString);
    }

    /** Whether an administrator or a program acts, and not the person of the account. */
    static boolean isByAdministrator(ValidationContext context) {
        UserProfileContext where = UserProfileAttributeValidationContext.from(context)
                .getAttributeContext()
                .getContext();
        return where == UserProfileContext.USER_API || where == UserProfileContext.SCIM;
    }

    /**
     * Administrators and programs get 409 with the rule's own words; Keycloak would make 400 of every error (26.7.3,
     * {@code UserResource.validateUserProfile}). Pages show the message of that name.
     */
    static void refuse(String validator, String attribute, ValidationContext context, IdentifierRefusal refusal) {
        if (isByAdministrator(context)) {
            throw ErrorResponse.exists(refusal.text());
        }
        context.addError(new ValidationError(validator, attribute, refusal.code()));
    }
}
