package io.officergate.personnel.keycloak;

import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.personnel.ImportedOfficer;
import io.officergate.platform.Database;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Takes lists of officers in, each in a transaction of its own. What others do at the same moment may make that fail as a
 * whole (two imports of one list, a transaction that waited for itself): then one officer after the other, so that nobody
 * suffers for a neighbour.
 */
public final class OfficerLists {
    private static final Logger LOG = Logger.getLogger(OfficerLists.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String administrator;

    /**
     * Lists of one administrator.
     *
     * @param administrator user id of who asks
     */
    public OfficerLists(KeycloakSession session, RealmModel realm, String administrator) {
        this.session = session;
        this.realm = realm;
        this.administrator = administrator;
    }

    /**
     * Takes the officers in, or only says what would come of it.
     *
     * @param list what the audit trail calls the list
     * @param check whether nothing is to be kept
     * @return what became of each, in their order
     * @throws jakarta.ws.rs.WebApplicationException 503 when the database is away; those before are done
     */
    public List<ImportOutcome> take(String list, List<ImportedOfficer> officers, boolean check) {
        try {
            return inOneTransaction(list, officers, check);
        } catch (RuntimeException refused) {
            refuseForAWhile(refused);
            LOG.debugf("a list of %d officers is taken in one by one: %s", officers.size(), kind(refused));
        }
        List<ImportOutcome> outcomes = new ArrayList<>();
        for (ImportedOfficer officer : officers) {
            outcomes.add(alone(list, officer, check));
        }
        return outcomes;
    }

    private ImportOutcome alone(String list, ImportedOfficer officer, boolean check) {
        try {
            return inOneTransaction(list, List.of(officer), check).get(0);
        } catch (RuntimeException refused) {
            refuseForAWhile(refused);
            LOG.warnf("an officer of an imported list was not taken in: %s", kind(refused));
            return ImportOutcome.refused(List.of(
                    new FieldError("", "not_done", "this officer could not be taken in; import the list again")));
        }
    }

    /** It is not the officer's fault when the database cannot be asked: the same again will do. */
    private static void refuseForAWhile(RuntimeException failure) {
        Optional<SQLException> word = Database.wordOn(failure).filter(said -> !Database.isAboutARow(said));
        if (word.isPresent()) {
            LOG.warnf(
                    "a list of officers cannot be taken in for a while: %s",
                    word.get().getSQLState());
            throw Problem.of(503, "database_away", "the database cannot be asked; send the same again")
                    .asException();
        }
    }

    /** The database tells the values that met in its messages: a personal number would be in the log. */
    private static String kind(RuntimeException refused) {
        return refused.getClass().getName();
    }

    private List<ImportOutcome> inOneTransaction(String list, List<ImportedOfficer> officers, boolean check) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    AuditTrail.actingAs(own, administrator);
                    RealmModel same = own.realms().getRealm(realm.getId());
                    OfficerImport work = new OfficerImport(own, same, list);
                    List<ImportOutcome> outcomes =
                            officers.stream().map(work::take).toList();
                    if (check) {
                        own.getTransactionManager().setRollbackOnly();
                    }
                    return outcomes;
                },
                "import of officers");
    }
}
