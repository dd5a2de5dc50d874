package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * We compile against one Keycloak and run on another, on interfaces that Keycloak calls internal: everything our jar
 * refers to must be in the server we ship against (docs/adr/0007).
 */
class KeycloakCompatibilityIT {
    private static final Path SERVER = Path.of("target/keycloak");
    private static final Path PROVIDERS =
            Path.of("../spi-providers/target/officergate-spi-providers-0.1.0-SNAPSHOT.jar");

    private static URLClassLoader server;
    private static JavaClasses ours;

    @BeforeAll
    static void opensTheServerThatRuns() throws IOException {
        List<URL> jars = new ArrayList<>();
        jars.add(url(PROVIDERS));
        try (Stream<Path> files = Files.walk(SERVER)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .map(KeycloakCompatibilityIT::url)
                    .forEach(jars::add);
        }
        assertThat(jars).as("jars of the distribution").hasSizeGreaterThan(100);
        server = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        try (JarFile jar = new JarFile(PROVIDERS.toFile())) {
            ours = new ClassFileImporter().importJar(jar);
        }
        assertThat(ours).as("classes of our jar").hasSizeGreaterThan(40);
    }

    @AfterAll
    static void closes() throws IOException {
        server.close();
    }

    @Test
    void everyMemberWeUseExists() {
        List<JavaAccess<?>> used = ours.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().matches("org\\.(keycloak|infinispan)\\..*"))
                .toList();
        assertThat(used).as("uses of Keycloak").hasSizeGreaterThan(100);
        List<String> missing = used.stream()
                .filter(access -> !exists(access))
                .map(JavaAccess::getDescription)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyInterfaceWeImplementIsImplementedWhole() throws ClassNotFoundException {
        List<String> missing = new ArrayList<>();
        for (JavaClass type : ours) {
            Class<?> loaded = Class.forName(type.getName(), false, server);
            if (!Modifier.isAbstract(loaded.getModifiers())) {
                Arrays.stream(loaded.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(Method::toGenericString)
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean exists(JavaAccess<?> access) {
        try {
            Class<?> owner = Class.forName(access.getTargetOwner().getName(), false, server);
            if (access.getTarget() instanceof CodeUnitAccessTarget unit) {
                List<String> wanted = unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList();
                return unit.getName().equals("<init>")
                        ? Arrays.stream(owner.getDeclaredConstructors())
                                .anyMatch(constructor ->
                                        names(constructor.getParameterTypes()).equals(wanted))
                        : hasMethod(owner, unit.getName(), wanted);
            }
            return hasField(owner, access.getTarget().getName());
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    private static boolean hasMethod(Class<?> owner, String name, List<String> parameters) {
        return hierarchy(owner)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals(name)
                        && names(method.getParameterTypes()).equals(parameters));
    }

    private static boolean hasField(Class<?> owner, String name) {
        return hierarchy(owner)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .anyMatch(field -> field.getName().equals(name));
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(
                Stream.ofNullable(type.getSuperclass()).flatMap(KeycloakCompatibilityIT::hierarchy),
                Arrays.stream(type.getInterfaces()).flatMap(KeycloakCompatibilityIT::hierarchy));
        return Stream.concat(Stream.of(type), above);
    }

    private static List<String> names(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getName).toList();
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
