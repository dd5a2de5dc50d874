package io.officergate.sample;

import io.officergate.sample.LookupVerdict.Found;
import io.officergate.sample.LookupVerdict.Incomplete;
import io.officergate.sample.LookupVerdict.NoDuty;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pages officers see. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class Pages {
    /** The templates of the pages, by their file names. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(Map<String, String> t);

        static native TemplateInstance desk(
                Map<String, String> t,
                SignedInOfficer officer,
                List<Duty> duties,
                String message,
                @Nullable Resident found);

        static native TemplateInstance signedOut(Map<String, String> t);
    }

    private final Texts texts;
    private final SignedInOfficer officer;
    private final SimulatedRegister register = new SimulatedRegister();

    @QueryParam(Texts.LANGUAGE)
    @Nullable
    String asked;

    @CookieParam(Texts.LANGUAGE)
    @Nullable
    String remembered;

    @Inject
    public Pages(Texts texts, SignedInOfficer officer) {
        this.texts = texts;
        this.officer = officer;
    }

    /** Where everybody may look. */
    @GET
    public Response start() {
        return page(200, Templates.start(text()));
    }

    /** The officer's desk. */
    @GET
    @Path("desk")
    @Authenticated
    public Response desk() {
        return page(200, deskPage("", null));
    }

    /** One simulated lookup. */
    @POST
    @Path("desk")
    @Authenticated
    public Response lookUp(
            @FormParam("purpose") @DefaultValue("") String purpose,
            @FormParam("dossier") @DefaultValue("") String dossier,
            @FormParam("personalNumber") @DefaultValue("") String personalNumber) {
        LookupVerdict verdict = register.find(officer.duties(), purpose, dossier, personalNumber);
        if (verdict instanceof Found found) {
            return page(200, deskPage("", found.resident()));
        }
        if (verdict instanceof NoDuty) {
            return page(403, deskPage(word("lookupRefused"), null));
        }
        if (verdict instanceof Incomplete incomplete) {
            return page(400, deskPage(word("lookupNeeds_" + incomplete.field()), null));
        }
        return page(404, deskPage(word("lookupNotFound"), null));
    }

    /** Where an officer lands whose session has ended. */
    @GET
    @Path("signed-out")
    public Response signedOut() {
        return page(200, Templates.signedOut(text()));
    }

    /**
     * A duty as the desk shows it.
     *
     * @param code as in the token
     * @param name in the officer's language
     */
    record Duty(String code, String name) {}

    private TemplateInstance deskPage(String message, @Nullable Resident found) {
        Map<String, String> text = text();
        List<Duty> duties = officer.duties().stream()
                .map(code -> new Duty(code, text.getOrDefault("duty_" + code, code)))
                .toList();
        return Templates.desk(text, officer, duties, message, found);
    }

    private Map<String, String> text() {
        return texts.in(asked == null ? remembered : asked);
    }

    private String word(String key) {
        return Objects.requireNonNull(text().get(key), key);
    }

    private Response page(int status, TemplateInstance page) {
        Response.ResponseBuilder response = Response.status(status).entity(page).header("Cache-Control", "no-store");
        if (asked != null) {
            response.cookie(new NewCookie.Builder(Texts.LANGUAGE)
                    .value(text().get("language"))
                    .path("/")
                    .httpOnly(true)
                    .sameSite(NewCookie.SameSite.LAX)
                    .build());
        }
        return response.build();
    }
}
