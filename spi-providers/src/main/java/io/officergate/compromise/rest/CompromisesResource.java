package io.officergate.compromise.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.compromise.CompromiseReport;
import io.officergate.compromise.keycloak.CompromisedAccounts;
import io.officergate.kernel.UnitCode;
import io.officergate.platform.JsonBody;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import io.officergate.platform.UnitGroups;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * {@code POST …/officergate/compromises}: takes many accounts out of other hands, those of a list or of a unit with all
 * units below it, each in a transaction of its own (PWD-2).
 */
public final class CompromisesResource {
    private static final Logger LOG = Logger.getLogger(CompromisesResource.class);
    private static final String OFFICERS = "officers";
    private static final String UNIT = "unit";
    private static final String AFTER = "after";
    /** Accounts of one request: what takes longer than a transaction may would be done and not answered. */
    private static final int MOST = 1000;

    private static final int LONGEST_NAME = 255;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String administrator;
    private final Predicate<UserModel> mayHelp;

    /**
     * Reports of one administrator.
     *
     * @param administrator user id of who asks
     * @param mayHelp whom the administrator may help
     */
    public CompromisesResource(
            KeycloakSession session, RealmModel realm, String administrator, Predicate<UserModel> mayHelp) {
        this.session = session;
        this.realm = realm;
        this.administrator = administrator;
        this.mayHelp = mayHelp;
    }

    /** What became of an account: {@code ENDED}, {@code NOT_YOURS} (or there is none), {@code FAILED} (send it again). */
    enum Outcome {
        ENDED,
        NOT_YOURS,
        FAILED
    }

    /**
     * The answer for one account.
     *
     * @param officer as it was asked for, or the user name of a unit's officer
     */
    record Line(String officer, Outcome outcome) {}

    /**
     * Every account, in the order of the list; the accounts of a unit by user name.
     *
     * @param next where a unit has more accounts than a request takes: send the same again with this as {@code after}
     */
    record Answer(List<Line> officers, @Nullable String next) {}

    /** One account on its way. */
    private record Named(String asked, @Nullable UserModel account) {}

    /**
     * Ends what the accounts can do. The body has {@code reason}, {@code factorsToo}, and either {@code officers}, 1 to 1000
     * user names, or {@code unit}, a code, with {@code after} from the answer before; 400 names every field that is wrong,
     * 422 a unit that is not there.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Answer report(String text) {
        JsonBody body = JsonBody.read(text, Set.of(ReportBody.REASON, ReportBody.FACTORS_TOO, OFFICERS, UNIT, AFTER));
        ReportBody.check(body);
        checkWhom(body);
        body.refuseErrors("accounts are reported with a reason, as a list or as a unit");
        CompromiseReport report = ReportBody.report(body);
        if (body.node(UNIT).isMissingNode()) {
            return new Answer(end(listed(body.node(OFFICERS)), report), null);
        }
        List<Named> ofUnit = ofUnit(body.text(UNIT), body.text(AFTER));
        List<Named> some = ofUnit.subList(0, Math.min(ofUnit.size(), MOST));
        return new Answer(
                end(some.stream(), report),
                some.size() < ofUnit.size() ? some.get(some.size() - 1).asked() : null);
    }

    private List<Line> end(Stream<Named> named, CompromiseReport report) {
        return named.map(one -> new Line(one.asked(), end(one.account(), report)))
                .toList();
    }

    private static void checkWhom(JsonBody body) {
        JsonNode officers = body.node(OFFICERS);
        if (!body.node(AFTER).isMissingNode()) {
            boolean isOfUnit = !body.node(UNIT).isMissingNode();
            body.check(AFTER, name -> isOfUnit && isName(name), "after is a user name, and goes with unit");
        }
        if (officers.isMissingNode() == body.node(UNIT).isMissingNode()) {
            body.note(new FieldError(OFFICERS, "malformed", "either officers or unit"));
        } else if (officers.isMissingNode()) {
            body.check(UNIT, UnitCode::isWellFormed, "unit is an organisation code");
        } else if (!officers.isArray()
                || officers.isEmpty()
                || officers.size() > MOST
                || stream(officers).anyMatch(name -> !isName(name))) {
            body.note(new FieldError(OFFICERS, "malformed", "officers are 1 to " + MOST + " user names"));
        }
    }

    private static boolean isName(JsonNode name) {
        return name.isTextual() && isName(name.textValue());
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private Stream<Named> listed(JsonNode officers) {
        return stream(officers)
                .map(JsonNode::textValue)
                .distinct()
                .map(name -> new Named(name, session.users().getUserByUsername(realm, name)));
    }

    /** Those after that user name, by user name, and one more than a request takes where there are more. */
    private List<Named> ofUnit(String code, String after) {
        GroupModel unit = UnitGroups.find(session, realm, new UnitCode(code))
                .orElseThrow(() -> Problem.ofField(422, "unknown_unit", UNIT, "no unit of this code")
                        .asException());
        return UnitGroups.withAllBelow(unit)
                .flatMap(group -> session.users().getGroupMembersStream(realm, group))
                .filter(user -> user.getServiceAccountClientLink() == null)
                .filter(user -> user.getUsername().compareTo(after) > 0)
                .distinct()
                .sorted(Comparator.comparing(UserModel::getUsername))
                .limit(MOST + 1L)
                .map(user -> new Named(user.getUsername(), user))
                .toList();
    }

    private Outcome end(@Nullable UserModel officer, CompromiseReport report) {
        // The same answer for both: whoever may not help an officer does not learn who is one.
        if (officer == null || !mayHelp.test(officer)) {
            return Outcome.NOT_YOURS;
        }
        String id = officer.getId();
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), session.getContext(), own -> {
                AuditTrail.actingAs(own, administrator);
                RealmModel same = own.realms().getRealm(realm.getId());
                new CompromisedAccounts(own, same).end(own.users().getUserById(same, id), report);
            });
            return Outcome.ENDED;
        } catch (RuntimeException failure) {
            LOG.warnf("OG-0601 account %s was reported as compromised and could not be ended: %s", id, failure);
            return Outcome.FAILED;
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
