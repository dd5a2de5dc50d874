package io.officergate.movers.rest;

import io.officergate.audit.rest.ReportAnswer;
import io.officergate.kernel.UnitCode;
import io.officergate.movers.Mover;
import io.officergate.movers.Period;
import io.officergate.movers.store.MoverRows;
import io.officergate.movers.store.MoversFilter;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import io.officergate.platform.Problem.FieldError;
import io.officergate.platform.UnitGroups;
import io.officergate.withdrawal.keycloak.Names;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code GET …/officergate/reports/movers}: report R-03, whose rights were withdrawn when, and how late (JML-1, JML-2). */
public final class MoversReportResource {
    private static final String REPORT = "R-03";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Optional<Set<String>> within;

    /**
     * The caller has found out who asks.
     *
     * @param within codes of the units about which whoever asks may read; all of the realm when empty
     */
    public MoversReportResource(KeycloakSession session, RealmModel realm, Optional<Set<String>> within) {
        this.session = session;
        this.realm = realm;
        this.within = within;
    }

    /**
     * The rows of accounts that were settled in that time, oldest first. Columns: docs/operations.md.
     *
     * @param from first day in Viet Nam, {@code dd/MM/yyyy} or {@code yyyy-MM-dd}; from the beginning when it is empty
     * @param to last day; until now when it is empty
     * @param unit a code: of officers who left or entered this unit, or one below it; all when it is empty
     */
    @GET
    @Produces(ReportAnswer.CSV)
    public Response read(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("unit") @DefaultValue("") String unit) {
        List<FieldError> errors = new ArrayList<>();
        Period period = new Period(day("from", from, errors), day("to", to, errors));
        Optional<Set<String>> units = units(unit, errors);
        if (!period.isInOrder()) {
            errors.add(new FieldError("to", "before_from", "to is not before from"));
        }
        if (!errors.isEmpty()) {
            throw new Problem(400, "malformed", "the report cannot be narrowed like that", errors).asException();
        }
        MoversFilter filter = new MoversFilter(period.begin(Now.VIETNAM), period.end(Now.VIETNAM), units, within);
        Map<String, String> asked = new TreeMap<>(Map.of("part", "movers"));
        period.from().ifPresent(day -> asked.put("from", day.toString()));
        period.to().ifPresent(day -> asked.put("to", day.toString()));
        units.ifPresent(known -> asked.put("unit", unit));
        return ReportAnswer.of(session, realm, REPORT, "movers", asked, Now.instant(), (own, its, text) -> {
            try (Stream<Mover> movers = new MoverRows(Database.of(own)).stream(its.getId(), filter)) {
                Names names = new Names(its);
                new MoversCsv(names::system, names::duty).write(movers, text);
            }
        });
    }

    private static Optional<LocalDate> day(String field, String text, List<FieldError> errors) {
        Optional<LocalDate> day = Period.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            errors.add(new FieldError(field, "malformed", field + " is a day, dd/MM/yyyy or yyyy-MM-dd"));
        }
        return day;
    }

    /** The unit and all below it, as they are today. */
    private Optional<Set<String>> units(String code, List<FieldError> errors) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<GroupModel> unit =
                UnitCode.isWellFormed(code) ? UnitGroups.find(session, realm, new UnitCode(code)) : Optional.empty();
        if (unit.isEmpty()) {
            errors.add(new FieldError("unit", "unknown_unit", "unit is the code of a unit"));
        }
        return unit.map(
                group -> UnitGroups.withAllBelow(group).map(GroupModel::getName).collect(Collectors.toSet()));
    }
}
