package io.officergate.sync.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.officergate.sync.event.PersonnelEventType;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.outbox.OutcomeState;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptions in docs/contracts: they can be read, point at what is there, and say what the service does. */
class ContractsTest {

    private static final java.nio.file.Path CONTRACTS = java.nio.file.Path.of("../docs/contracts");
    private static final String OPENAPI = "personnel-events.openapi.yaml";
    private static final String ASYNCAPI = "personnel-events.asyncapi.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {OPENAPI, ASYNCAPI, "personnel-event.schema.json"})
    void pointsAtWhatIsThere(String file) throws IOException {
        List<String> references = new ArrayList<>();
        collect(read(file), references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            String[] parts = reference.split("#", 2);
            JsonNode document = read(parts[0].isEmpty() ? file : parts[0].replaceFirst("^\\./", ""));
            assertThat(document.at(parts.length < 2 ? "" : parts[1]).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void servesTheDescriptionOfTheContract() throws IOException {
        try (InputStream served = ContractsTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            assertThat(new String(
                            Objects.requireNonNull(served).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .as("copy docs/contracts/" + OPENAPI + " to src/main/resources/META-INF/openapi.yaml")
                    .isEqualTo(Files.readString(CONTRACTS.resolve(OPENAPI)));
        }
    }

    @Test
    void describesEachOperationOfTheServiceAndNoOther() throws IOException {
        Set<String> described = new TreeSet<>();
        read(OPENAPI).path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(
                        operation -> described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).hasSizeGreaterThanOrEqualTo(5).isEqualTo(operations());
    }

    @Test
    void describesEachBodyTheDoorTakes() throws IOException {
        Set<String> described = new TreeSet<>();
        read(OPENAPI)
                .at("/paths/~1personnel-events/post/requestBody/content")
                .fieldNames()
                .forEachRemaining(described::add);
        Set<String> taken = new TreeSet<>();
        methods()
                .filter(method -> method.getOwner().getPackageName().endsWith(".intake.http"))
                .forEach(method -> taken.addAll(
                        List.of(method.getAnnotationOfType(Consumes.class).value())));
        assertThat(described).isEqualTo(taken);
    }

    @Test
    void givesEachOperationAnIdAndItsAnswers() throws IOException {
        read(OPENAPI)
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("operationId").isTextual()).isTrue();
                    assertThat(operation.path("responses").has("401")).isTrue();
                    assertThat(operation.path("responses").has("503")).isTrue();
                }));
        assertThat(read(OPENAPI).path("openapi").textValue()).startsWith("3.1.");
    }

    @Test
    void namesEachStateAndType() throws IOException {
        assertThat(texts(read(OPENAPI).at("/components/schemas/State/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(InboxState.values()).map(Enum::name).toList());
        assertThat(texts(read("personnel-event.schema.json").at("/properties/type/enum")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PersonnelEventType.values())
                        .map(PersonnelEventType::wireName)
                        .toList());
    }

    @Test
    void describesTheTopicThatIsRead() throws IOException {
        Properties settings = settings();
        JsonNode api = read(ASYNCAPI);
        JsonNode channel = api.at("/channels/personnelEvents");
        assertThat(api.path("asyncapi").textValue()).isEqualTo("3.0.0");
        assertThat(channel.path("address").textValue())
                .isEqualTo(settings.getProperty("mp.messaging.incoming.personnel-events.topic"));
        assertThat(api.at("/operations/takePersonnelEvents/action").textValue()).isEqualTo("receive");
        assertThat(api.at("/operations/takePersonnelEvents/bindings/kafka/groupId/const")
                        .textValue())
                .isEqualTo(settings.getProperty("mp.messaging.incoming.personnel-events.group.id"));
        assertThat(channel.path("messages").properties())
                .extracting(message -> message.getKey())
                .containsExactly("structured", "binary");
        assertThat(texts(api.at("/components/messages/binary/headers/required")))
                .containsExactly("ce_specversion", "ce_id", "ce_source", "ce_type");
    }

    @Test
    void describesTheTopicThatIsWritten() throws IOException {
        Properties settings = settings();
        JsonNode api = read(ASYNCAPI);
        assertThat(api.at("/channels/personnelOutcomes/address").textValue())
                .isEqualTo(settings.getProperty("mp.messaging.outgoing.personnel-outcomes.topic"));
        assertThat(api.at("/operations/tellPersonnelOutcomes/action").textValue())
                .isEqualTo("send");
        assertThat(texts(read("personnel-outcome.schema.json").at("/properties/data/properties/state/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(OutcomeState.values()).map(Enum::name).toList());
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream properties = ContractsTest.class.getResourceAsStream("/application.properties")) {
            settings.load(properties);
        }
        return settings;
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        methods().forEach(method -> {
            String path = method.getOwner().getAnnotationOfType(Path.class).value();
            String below = method.tryGetAnnotationOfType(Path.class)
                    .map(annotation -> "/" + annotation.value())
                    .orElse("");
            String verb = method.getAnnotations().stream()
                    .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                    .map(annotation -> annotation.getRawType().getSimpleName())
                    .findFirst()
                    .orElseThrow();
            operations.add(verb + " " + path + below);
        });
        return operations;
    }

    private static Stream<JavaMethod> methods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.officergate.sync").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.getAnnotations().stream()
                                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collect(child, references));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode read(String file) {
        try {
            return (file.endsWith(".json") ? JSON : YAML)
                    .readTree(CONTRACTS.resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
