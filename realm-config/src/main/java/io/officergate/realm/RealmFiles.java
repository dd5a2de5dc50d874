package io.officergate.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files of this module, with the parameters filled in. */
final class RealmFiles {
    /** One file for each client, in the order in which they can be applied. */
    static final List<String> CLIENTS = List.of(
            "officergate",
            "officergate-help-desk",
            "public-services-hanoi",
            "procedure-system",
            "civil-status",
            "e-certification",
            "justice-other",
            "national-portal",
            "partner-systems",
            "provisioning-sync",
            "personnel-office",
            "personnel-desk");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Parameters parameters;

    RealmFiles(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The content of {@code realm/<name>.yaml}. */
    JsonNode read(String name) {
        String file = "realm/" + name + ".yaml";
        try {
            return YAML.readTree(parameters.fillIn(text(file), file));
        } catch (JsonProcessingException malformed) {
            throw new RealmConfigurationException(
                    file + " is not well-formed YAML: " + malformed.getMessage(), malformed);
        }
    }

    private static String text(String file) {
        try (InputStream content = RealmFiles.class.getClassLoader().getResourceAsStream(file)) {
            if (content == null) {
                throw new RealmConfigurationException(file + " is missing");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
