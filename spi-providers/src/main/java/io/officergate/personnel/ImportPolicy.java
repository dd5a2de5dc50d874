package io.officergate.personnel;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.personnel.ImportVerdict.Create;
import io.officergate.personnel.ImportVerdict.Differs;
import io.officergate.personnel.ImportVerdict.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an import does with an officer of its list: make the account, or leave it alone (ACC-1). An import never changes
 * anybody: changes are personnel events, with a decision. So a list can be imported again after an interruption.
 */
public final class ImportPolicy {
    /**
     * Who already has the personal number.
     *
     * @param email empty when there is none
     * @param units codes of all units the officer is in
     * @param duties of all connected systems
     * @param isActive whether the officer may sign in
     */
    public record Holder(
            String userName,
            String familyName,
            String givenName,
            Optional<String> email,
            Set<String> units,
            Set<DutyAtSystem> duties,
            boolean isActive) {
        public Holder {
            units = Set.copyOf(units);
            duties = Set.copyOf(duties);
        }
    }

    /** Decides by the personal number alone who the officer is. */
    public ImportVerdict decide(ImportedOfficer listed, Optional<Holder> holder) {
        if (holder.isEmpty()) {
            return new Create();
        }
        List<String> fields = differences(listed, holder.get());
        return fields.isEmpty() ? new Unchanged() : new Differs(fields);
    }

    private static List<String> differences(ImportedOfficer listed, Holder holder) {
        NewAccount account = listed.account();
        List<String> fields = new ArrayList<>();
        note(fields, "userName", account.userName().equals(holder.userName()));
        note(fields, "familyName", account.familyName().equals(holder.familyName()));
        note(fields, "givenName", account.givenName().equals(holder.givenName()));
        note(fields, "email", lower(account.email()).equals(lower(holder.email())));
        note(fields, "unit", Set.of(listed.unit().value()).equals(holder.units()));
        note(fields, "duties", listed.duties().equals(holder.duties()));
        note(fields, "status", holder.isActive());
        return List.copyOf(fields);
    }

    private static void note(List<String> fields, String field, boolean isSame) {
        if (!isSame) {
            fields.add(field);
        }
    }

    private static Optional<String> lower(Optional<String> email) {
        return email.map(text -> text.toLowerCase(Locale.ROOT));
    }
}
