package io.officergate.admin;

import io.officergate.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;
import org.keycloak.urls.UrlType;
import org.keycloak.utils.MediaType;

/**
 * {@code /realms/{realm}/officergate/help-desk}: the page on which administrators of units help their officers. It signs in
 * as any connected system does and has the rights of its user's token, no others.
 */
public final class HelpDesk {
    /** The page as a client of the realm; where it is missing or off there is no page. */
    static final String CLIENT = "officergate-help-desk";

    private static final String PAGE = "help-desk.ftl";

    private final KeycloakSession session;

    HelpDesk(KeycloakSession session) {
        this.session = session;
    }

    /** The page, in the reader's language. */
    @GET
    @Produces(MediaType.TEXT_HTML_UTF_8)
    public Response page() {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client = realm.getClientByClientId(CLIENT);
        if (client == null || !client.isEnabled()) {
            throw Problem.of(404, "no_help_desk", "this realm has no help desk").asException();
        }
        session.getContext().setClient(client);
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            String html =
                    session.getProvider(FreeMarkerProvider.class).processTemplate(facts(realm, theme), PAGE, theme);
            return Response.ok(html).header("Cache-Control", "no-store").build();
        } catch (IOException | FreeMarkerException broken) {
            throw new IllegalStateException("the theme of the realm has no page " + PAGE, broken);
        }
    }

    private Map<String, Object> facts(RealmModel realm, Theme theme) throws IOException {
        Locale locale = session.getContext().resolveLocale(null);
        keepChosen(locale);
        Properties messages = theme.getEnhancedMessages(realm, locale);
        String server =
                session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
        Map<String, Object> facts = new HashMap<>();
        facts.put("locale", locale.toLanguageTag());
        facts.put("msg", new MessageFormatterMethod(locale, messages));
        facts.put("server", server.replaceFirst("/+$", ""));
        facts.put("realm", realm.getName());
        facts.put("clientId", CLIENT);
        facts.put(
                "resources",
                Urls.themeRoot(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
                                .getPath()
                        + "/login/" + theme.getName());
        return facts;
    }

    /** A language that was chosen here is that of the sign-in pages, too, and stays. */
    private void keepChosen(Locale locale) {
        if (session.getContext().getUri().getQueryParameters().containsKey(LocaleSelectorProvider.KC_LOCALE_PARAM)) {
            session.getProvider(LocaleUpdaterProvider.class).updateLocaleCookie(locale.toLanguageTag());
        }
    }
}
