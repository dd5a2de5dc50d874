package io.officergate.personnel;

import java.util.List;

/** What an event does, in order; or that this version cannot do it. */
public sealed interface PersonnelPlan {
    /** Create the account (nobody may have it yet), then these effects. */
    record CreateThen(NewAccount account, List<Effect> effects) implements PersonnelPlan {}

    /** These effects on the officer's account, in order. */
    record Do(List<Effect> effects) implements PersonnelPlan {}

    /** The event needs something this version does not have; nothing is done. */
    record NotSupported() implements PersonnelPlan {}

    /**
     * The event lacks something its type needs.
     *
     * @param field what is missing, as in the event
     */
    record Incomplete(String field) implements PersonnelPlan {}
}
