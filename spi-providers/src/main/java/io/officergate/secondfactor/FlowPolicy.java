package io.officergate.secondfactor;

import io.officergate.secondfactor.FlowNode.Group;
import io.officergate.secondfactor.FlowNode.Requirement;
import io.officergate.secondfactor.FlowNode.Step;
import java.util.List;
import java.util.Set;

/**
 * Whether every way through a sign-in flow leads past a second factor (MFA-1). A flow that does not opens nothing, since
 * the gate refuses; but officers stand before a door that somebody has broken, and that must be seen.
 *
 * @param proving ids of steps that prove a factor, lean on a session that was proven, or lead to an enrolment
 * @param dueCondition id of the only condition under which a second factor may be left out
 */
public record FlowPolicy(Set<String> proving, String dueCondition) {
    public static final FlowPolicy DEFAULT = new FlowPolicy(
            Set.of(
                    "auth-cookie",
                    "direct-grant-validate-otp",
                    "officergate-second-factor",
                    "officergate-security-key",
                    "officergate-passkey",
                    "officergate-recovery-code",
                    "officergate-activation-code"),
            "officergate-second-factor-due");

    public FlowPolicy {
        proving = Set.copyOf(proving);
    }

    /** Whether nobody gets through this flow without a second factor; a flow that leads nowhere lets nobody through. */
    public boolean alwaysProves(Group flow) {
        List<FlowNode> enabled = flow.children().stream()
                .filter(node -> node.requirement() != Requirement.DISABLED && !isCondition(node))
                .toList();
        List<FlowNode> binding = enabled.stream()
                .filter(node -> node.requirement() != Requirement.ALTERNATIVE)
                .toList();
        // Keycloak ignores alternatives beside something required (DefaultAuthenticationFlow of 26.7.3).
        return binding.isEmpty()
                ? enabled.stream().allMatch(this::proves)
                : binding.stream().anyMatch(this::proves);
    }

    private boolean proves(FlowNode node) {
        if (node instanceof Step step) {
            return proving.contains(step.provider());
        }
        Group group = (Group) node;
        return alwaysProves(group)
                && (group.requirement() != Requirement.CONDITIONAL || isLeftOutOnlyWhenProven(group));
    }

    private boolean isLeftOutOnlyWhenProven(Group group) {
        List<FlowNode> conditions = group.children().stream()
                .filter(node -> isCondition(node) && node.requirement() == Requirement.REQUIRED)
                .toList();
        return conditions.size() == 1
                && conditions.get(0) instanceof Step step
                && step.provider().equals(dueCondition);
    }

    private boolean isCondition(FlowNode node) {
        return node instanceof Step step
                && (step.provider().equals(dueCondition) || step.provider().startsWith("conditional-"));
    }
}
