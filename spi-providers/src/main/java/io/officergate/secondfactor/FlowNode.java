package io.officergate.secondfactor;

import java.util.List;

/** A sign-in flow as a tree, as far as it matters for the second factor. */
public sealed interface FlowNode {
    /** How its siblings bind it. */
    Requirement requirement();

    /** Keycloak's requirements. */
    enum Requirement {
        REQUIRED,
        ALTERNATIVE,
        CONDITIONAL,
        DISABLED
    }

    /**
     * One step.
     *
     * @param provider id of the authenticator
     */
    record Step(String provider, Requirement requirement) implements FlowNode {}

    /** A flow within the flow, or the flow itself. */
    record Group(Requirement requirement, List<FlowNode> children) implements FlowNode {
        public Group {
            children = List.copyOf(children);
        }
    }
}
