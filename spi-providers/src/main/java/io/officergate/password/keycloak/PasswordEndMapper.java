package io.officergate.password.keycloak;

import io.officergate.password.PasswordAge.Usable;
import io.officergate.platform.Now;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Tells connected systems until when the officer's password is good, so that they can show it (PWD-1): claim {@value #CLAIM},
 * seconds since 1970, in the ID token; none for an officer without a password.
 */
public final class PasswordEndMapper extends AbstractOIDCProtocolMapper implements OIDCIDTokenMapper {
    /** Provider id. */
    public static final String ID = "officergate-password-end";

    /** The claim. */
    public static final String CLAIM = "password_expires_at";

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    private PasswordAges ages = PasswordAges.byDefault();

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        if (ages.judge(session.getContext().getRealm(), userSession.getUser(), Now.instant())
                instanceof Usable usable) {
            token.getOtherClaims().put(CLAIM, usable.until().getEpochSecond());
        }
    }

    @Override
    public void init(Config.Scope config) {
        ages = PasswordAges.configured();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "OfficerGate: until when the password is good";
    }

    @Override
    public String getHelpText() {
        return "Sets password_expires_at in the ID token, so that a system can tell the officer (PWD-1).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.copyOf(PROPERTIES);
    }

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, PasswordEndMapper.class);
        return properties;
    }
}
