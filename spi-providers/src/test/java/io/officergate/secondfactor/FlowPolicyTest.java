package io.officergate.secondfactor;

import static io.officergate.secondfactor.FlowNode.Requirement.ALTERNATIVE;
import static io.officergate.secondfactor.FlowNode.Requirement.CONDITIONAL;
import static io.officergate.secondfactor.FlowNode.Requirement.DISABLED;
import static io.officergate.secondfactor.FlowNode.Requirement.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.secondfactor.FlowNode.Group;
import io.officergate.secondfactor.FlowNode.Requirement;
import io.officergate.secondfactor.FlowNode.Step;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowPolicyTest {
    private static final FlowNode COOKIE = step("auth-cookie", ALTERNATIVE);
    private static final FlowNode PASSWORD = step("auth-username-password-form", REQUIRED);
    private static final FlowNode DUE = step("officergate-second-factor-due", REQUIRED);
    private static final FlowNode OWN_CONDITION = step("conditional-user-configured", REQUIRED);
    private static final FlowNode TOTP = step("officergate-second-factor", ALTERNATIVE);
    private static final FlowNode TOTP_OFF = step("officergate-second-factor", DISABLED);
    private static final FlowNode ACTIVATION = step("officergate-activation-code", ALTERNATIVE);

    static Stream<Arguments> flows() {
        return Stream.of(
                row("ours", true, COOKIE, forms(PASSWORD, group(CONDITIONAL, DUE, TOTP, ACTIVATION))),
                row("a plain second factor", true, COOKIE, forms(PASSWORD, group(REQUIRED, TOTP, ACTIVATION))),
                row("password only", false, COOKIE, forms(PASSWORD)),
                row("second factor disabled", false, COOKIE, forms(PASSWORD, group(DISABLED, TOTP))),
                row("nothing but disabled factors", true, COOKIE, forms(PASSWORD, group(REQUIRED, TOTP_OFF))),
                row("a condition of Keycloak", false, COOKIE, forms(PASSWORD, group(CONDITIONAL, OWN_CONDITION, TOTP))),
                row("no condition at all", false, COOKIE, forms(PASSWORD, group(CONDITIONAL, TOTP))),
                row("two conditions", false, forms(PASSWORD, group(CONDITIONAL, DUE, OWN_CONDITION, TOTP))),
                row("an alternative without factor", false, COOKIE, step("identity-provider-redirector", ALTERNATIVE)),
                row("the code page of Keycloak", false, forms(PASSWORD, step("auth-otp-form", REQUIRED))),
                row("factor beside a required step", false, PASSWORD, TOTP),
                row("a second way around", false, COOKIE, forms(PASSWORD, group(REQUIRED, TOTP)), forms(PASSWORD)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void everyWayThroughLeadsPastAFactor(String name, boolean sound, Group flow) {
        assertThat(FlowPolicy.DEFAULT.alwaysProves(flow)).as(name).isEqualTo(sound);
    }

    private static Arguments row(String name, boolean sound, FlowNode... nodes) {
        return Arguments.of(name, sound, group(REQUIRED, nodes));
    }

    private static Group forms(FlowNode... nodes) {
        return group(ALTERNATIVE, nodes);
    }

    private static Group group(Requirement requirement, FlowNode... nodes) {
        return new Group(requirement, List.of(nodes));
    }

    private static Step step(String provider, Requirement requirement) {
        return new Step(provider, requirement);
    }
}
