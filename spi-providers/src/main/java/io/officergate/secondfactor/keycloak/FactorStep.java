package io.officergate.secondfactor.keycloak;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the steps of the second factor have in common as parts of a flow: nothing to set in the flow, nobody sets them up in passing. */
abstract class FactorStep implements AuthenticatorFactory {
    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED};

    private final String id;
    private final String displayType;
    private final String helpText;
    private PasskeyRoles passkeyRoles = PasskeyRoles.none();

    FactorStep(String id, String displayType, String helpText) {
        this.id = id;
        this.displayType = "OfficerGate: " + displayType;
        this.helpText = helpText;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayType() {
        return displayType;
    }

    @Override
    public final String getHelpText() {
        return helpText;
    }

    @Override
    public final boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return CHOICES.clone();
    }

    /** A factor is enrolled with an activation code or a fresh proof, never because a flow happens to lack one. */
    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public final void init(Config.Scope config) {
        passkeyRoles = PasskeyRoles.configured();
    }

    /** Who needs a passkey. */
    final PasskeyRoles passkeyRoles() {
        return passkeyRoles;
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public final void close() {
        // nothing is held
    }
}
