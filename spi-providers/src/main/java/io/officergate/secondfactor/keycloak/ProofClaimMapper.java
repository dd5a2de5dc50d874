package io.officergate.secondfactor.keycloak;

import io.officergate.secondfactor.SecondFactorProof;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Tells connected systems how the officer was proven: {@code amr} as RFC 8176 names it, {@code acr} {@value #ACR} for two
 * factors. Both come from the sealed proof of the session, through sign-in once, refresh and exchange; Keycloak's own
 * {@code acr} tells 0 after the session cookie and 1 after any sign-in.
 */
public final class ProofClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, TokenIntrospectionTokenMapper {
    /** Provider id. */
    public static final String ID = "officergate-proof-claims";

    /** Two factors, as NIST SP 800-63B level 2 asks. */
    public static final String ACR = "aal2";

    private static final List<ProviderConfigProperty> PROPERTIES = properties();

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        new ProofNote(session, session.getContext().getRealm())
                .read(userSession)
                .map(SecondFactorProof::method)
                .ifPresent(method -> {
                    token.setAcr(ACR);
                    token.getOtherClaims().put("amr", method.references());
                });
    }

    /** After Keycloak's own mappers, which write the same claims. */
    @Override
    public int getPriority() {
        return ProtocolMapperUtils.PRIORITY_SCRIPT_MAPPER + 1;
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
        return "OfficerGate: how the officer was proven";
    }

    @Override
    public String getHelpText() {
        return "Sets acr and amr from the second factor proven in this session (MFA-1).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.copyOf(PROPERTIES);
    }

    private static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, ProofClaimMapper.class);
        return properties;
    }
}
