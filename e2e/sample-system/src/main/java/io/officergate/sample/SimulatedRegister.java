package io.officergate.sample;

import io.officergate.sample.LookupVerdict.Found;
import io.officergate.sample.LookupVerdict.Incomplete;
import io.officergate.sample.LookupVerdict.NoDuty;
import io.officergate.sample.LookupVerdict.NotFound;
import java.util.List;
import java.util.Set;

/** A handful of invented residents; stands where a real system would reach the population database. */
public final class SimulatedRegister {
    private static final String DUTY = "RESIDENT_LOOKUP";
    private static final List<Resident> RESIDENTS = List.of(
            new Resident("000084000101", "Trần Văn Mẫu", 1984, "Xã Sông Mây"),
            new Resident("000192000102", "Lê Thị Ví Dụ", 1992, "Phường Đồi Thông"),
            new Resident("000205000103", "Phạm Minh Thử", 2005, "Xã Suối Trong"));

    /**
     * Looks one resident up.
     *
     * @param duties the officer's duties at this system
     * @param purpose why, at most 200 characters
     * @param dossier number of the dossier, at most 50 characters
     * @param personalNumber 12 digits
     */
    public LookupVerdict find(Set<String> duties, String purpose, String dossier, String personalNumber) {
        if (!duties.contains(DUTY)) {
            return new NoDuty();
        }
        if (purpose.isBlank() || purpose.length() > 200) {
            return new Incomplete("purpose");
        }
        if (dossier.isBlank() || dossier.length() > 50) {
            return new Incomplete("dossier");
        }
        if (!personalNumber.strip().matches("[0-9]{12}")) {
            return new Incomplete("personalNumber");
        }
        return RESIDENTS.stream()
                .filter(resident -> resident.personalNumber().equals(personalNumber.strip()))
                .findFirst()
                .<LookupVerdict>map(Found::new)
                .orElseGet(NotFound::new);
    }
}
