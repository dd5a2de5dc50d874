package io.officergate.sync.event;

/** Whom an event is about. Events about the same subject are applied one after the other, those about others beside them. */
public sealed interface Subject {

    /** One officer. */
    record Officer(PersonalNumber personalNumber) implements Subject {

        @Override
        public String orderKey() {
            return personalNumber.digits();
        }
    }

    /** A whole unit: merge and dissolution. */
    record Unit(String code) implements Subject {

        @Override
        public String orderKey() {
            return "unit:" + code;
        }
    }

    /** The key under which events wait for each other; contains the personal number, so it stays in the database. */
    String orderKey();
}
