package io.officergate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The administrator of the demo issues an activation code, with which an officer enrols a factor. */
@Command(
        name = "activation-code",
        description = "Issues an activation code, with which an officer registers a second factor.",
        mixinStandardHelpOptions = true)
final class ActivationCode implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "User name of any officer, for example one that an event recruited.")
    String name = "";

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunFile.Keycloak keycloak = RunFile.of(data.folder()).keycloak();
        AdminRest admin = new AdminRest(keycloak.url(), keycloak.adminUser(), keycloak.adminPassword());
        String realm = "/" + keycloak.realm();
        JsonNode user =
                admin.get(realm + "/users?exact=true&username=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        if (user.isEmpty()) {
            throw new WorldFailure(
                    "There is no officer " + name + ".", "name one of the realm " + keycloak.realm() + ".");
        }
        JsonNode code = admin.ask(
                realm + "/officergate/officers/" + user.path(0).path("id").asText() + "/activation-codes",
                Map.of("identityCheck", "demo"));
        spec.commandLine()
                .getOut()
                .printf(
                        "%s  (good once, until %s)%n",
                        code.path("code").asText(), code.path("expiresAt").asText());
        return 0;
    }
}
