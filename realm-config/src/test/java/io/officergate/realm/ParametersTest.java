package io.officergate.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void fillsInWhatTheFileLeavesOpen() {
        Parameters parameters = new Parameters(Map.of("client.x.secret", "a$1\\b", "sample.url", "http://localhost:1"));
        assertThat(parameters.fillIn("s: $(client.x.secret), u: \"$(sample.url)/*\"", "f.yaml"))
                .isEqualTo("s: a$1\\b, u: \"http://localhost:1/*\"");
    }

    @Test
    void leavesKeycloaksOwnMessageKeysAlone() {
        assertThat(new Parameters(Map.of()).fillIn("displayName: ${username}", "f.yaml"))
                .isEqualTo("displayName: ${username}");
    }

    @Test
    void namesTheFileAndEverythingThatIsMissing() {
        assertThatThrownBy(() -> new Parameters(Map.of()).fillIn("$(b) $(a) $(b)", "realm/x.yaml"))
                .isInstanceOf(RealmConfigurationException.class)
                .hasMessage("realm/x.yaml needs the parameters a, b");
    }
}
