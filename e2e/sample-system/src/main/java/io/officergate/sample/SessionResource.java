package io.officergate.sample;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Who is signed in, for scripts and for the page that watches its own session. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final SignedInOfficer officer;

    @Inject
    public SessionResource(SignedInOfficer officer) {
        this.officer = officer;
    }

    /** 200 with the officer, or 401. */
    @GET
    public Response session() {
        if (!officer.isPresent()) {
            return answer(401, Map.of("signedIn", false));
        }
        return answer(
                200,
                Map.of(
                        "signedIn",
                        true,
                        "userName",
                        officer.userName(),
                        "name",
                        officer.name(),
                        "units",
                        officer.units(),
                        "duties",
                        officer.duties()));
    }

    private static Response answer(int status, Map<String, Object> body) {
        return Response.status(status)
                .entity(body)
                .header("Cache-Control", "no-store")
                .build();
    }
}
