package io.officergate.career.keycloak;

import io.officergate.career.BareAccount;
import io.officergate.career.BareDuty;
import io.officergate.career.Career;
import io.officergate.career.store.DutyHolder;
import io.officergate.career.store.DutyHolders;
import io.officergate.career.store.ManyCareers;
import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * All accounts of a realm with duties that no decision gives, as {@code GET …/duties} shows each, without loading an account
 * (ACC-3). So many careers are read at a time; no more are held.
 */
public final class BareAccounts {
    private static final int AT_A_TIME = 1000;

    private final RealmModel realm;
    private final DutyHolders holders;
    private final ManyCareers careers;

    public BareAccounts(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.holders = new DutyHolders(Database.of(session));
        this.careers = new ManyCareers(Database.of(session), realm.getId());
    }

    /** Hands them over one by one, by user name. */
    public void each(Instant now, Consumer<BareAccount> taker) {
        try (Stream<DutyHolder> all = holders.stream(realm.getId(), brought())) {
            List<DutyHolder> some = new ArrayList<>(AT_A_TIME);
            for (Iterator<DutyHolder> rest = all.iterator(); rest.hasNext(); ) {
                some.add(rest.next());
                if (some.size() == AT_A_TIME || !rest.hasNext()) {
                    judge(some, now, taker);
                    some.clear();
                }
            }
        }
    }

    private void judge(List<DutyHolder> some, Instant now, Consumer<BareAccount> taker) {
        Map<OfficerId, Career> known =
                careers.find(some.stream().map(DutyHolder::id).toList());
        for (DutyHolder holder : some) {
            Optional<Career> career = Optional.ofNullable(known.get(holder.id()));
            List<BareDuty> bare = BareDuty.of(holder.duties(), career.map(steps -> steps.at(now)));
            if (!bare.isEmpty()) {
                taker.accept(
                        new BareAccount(holder.userName(), holder.fullName(), holder.units(), holder.enabled(), bare));
            }
        }
    }

    /** The duties that each role brings with all that is in it, by its id; roles that bring none are left out. */
    private Map<String, Set<DutyAtSystem>> brought() {
        Map<String, Set<DutyAtSystem>> brought = new HashMap<>();
        Stream.concat(realm.getRolesStream(), realm.getClientsStream().flatMap(ClientModel::getRolesStream))
                .forEach(role -> {
                    Set<DutyAtSystem> duties = withAllInIt(role).stream()
                            .filter(Rights::isDuty)
                            .map(Rights::dutyOf)
                            .collect(Collectors.toSet());
                    if (!duties.isEmpty()) {
                        brought.put(role.getId(), duties);
                    }
                });
        return brought;
    }

    private static Set<RoleModel> withAllInIt(RoleModel role) {
        return role.isComposite() ? RoleUtils.expandCompositeRoles(Set.of(role)) : Set.of(role);
    }
}
