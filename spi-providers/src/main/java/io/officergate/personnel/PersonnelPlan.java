package io.officergate.personnel;

import io.officergate.career.CareerStep;

/** In whose career an event stands, and as what. */
public sealed interface PersonnelPlan {
    /** In the officer's own. */
    record OfOfficer(CareerStep step) implements PersonnelPlan {}

    /** In that of an account that is made for it; nobody may have the number yet. */
    record Recruit(NewAccount account, CareerStep step) implements PersonnelPlan {}

    /** In the officer's own; whoever was head of the unit is it no longer. */
    record Appoint(CareerStep step) implements PersonnelPlan {}

    /** In the officer's own and in the successor's: both or neither (JML-3). */
    record HandOver(CareerStep step) implements PersonnelPlan {}

    /** In that of everybody in the unit. */
    record OfUnit(CareerStep step) implements PersonnelPlan {}

    /** In none: what cancels a waiting event never gets past provisioning-sync, which holds it. */
    record NotHere() implements PersonnelPlan {}

    /**
     * The event lacks something its type needs.
     *
     * @param field what is missing, as in the event
     */
    record Incomplete(String field) implements PersonnelPlan {}
}
