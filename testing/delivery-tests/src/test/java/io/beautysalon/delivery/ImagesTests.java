package io.beautysalon.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Dockerfile and compose. */
class ImagesTests {

    private static final Pattern SECRET =
            Pattern.compile(
                    "[A-Z_]*(PASSWORD|TOKEN|SECRET|KEY)[A-Z_]*(?<!_FILE|_FOLDER): .*|.*([sr]k_(live|test)_|whsec_|hvs\\.).*");
    private static final Set<String> SERVICES =
            Set.of("gateway-service", "tenant-service", "booking-service", "billing-service");

    private final Map<String, Object> compose =
            Kustomization.documents(Repository.read("docker-compose.yml")).getFirst();
    private final String dockerfile = Repository.read("docker/Dockerfile");

    @Test
    void basesArePinnedAndNobodyIsRoot() {
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")))
                .allMatch(line ->
                        line.matches(
                                "FROM (eclipse-temurin:\\$\\{JAVA}-(jdk|jre)|\\$\\{MAVEN_REPOSITORY}).*"));
        assertThat(dockerfile).contains("ARG JAVA=25\n", "USER 10001:10001");
        assertThat(services().values())
                .extracting(service -> (String) service.get("image"))
                .allMatch(image -> image.startsWith("salon/") || image.matches(".+:[0-9].*"));
    }

    @Test
    void whatIsLaidOutHasItsMainClass() {
        var lines =
                Repository.read("docker/lay-out")
                        .lines()
                        .filter(line -> line.startsWith("lay_out "))
                        .map(line -> line.split(" "))
                        .toList();
        assertThat(lines).hasSize(7);
        for (var line : lines) {
            var source = line[1] + "/src/main/java/" + line[2].replace('.', '/') + ".java";
            assertThat(Repository.ROOT.resolve(source)).exists();
        }
        assertThat(built())
                .isEqualTo(
                        lines.stream()
                                .map(line -> line[1].replaceFirst("^testing/", ""))
                                .collect(toSet()));
    }

    @Test
    void theServicesWaitForWhatTheyNeedAndSayWhenTheyAreReady() {
        for (var name : SERVICES) {
            var service = services().get(name);
            var settings = new ManifestsTests.Settings(name);
            assertThat(new Manifest(service).at("depends_on", "provisioning"))
                    .containsEntry("condition", "service_completed_successfully");
            assertThat(new Manifest(service).at("healthcheck").get("test").toString())
                    .contains(
                            ":%d/actuator/health/readiness"
                                    .formatted(settings.port("MANAGEMENT_PORT")));
            assertThat(settings.variables())
                    .as(name)
                    .containsAll(new Manifest(service).at("environment").keySet());
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("profiles", List.of("app"))
                    .containsKeys("mem_limit", "stop_grace_period");
        }
    }

    @Test
    void infrastructureNeedsNoProfileAndNothingIsOpenBeyondThisMachine() {
        assertThat(
                        services().entrySet().stream()
                                .filter(entry -> !entry.getValue().containsKey("profiles"))
                                .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("keys", "postgres", "redis", "kafka", "openbao");
        assertThat(
                        services().values().stream()
                                .flatMap(service ->
                                        service.get("ports") instanceof List<?> ports
                                                ? ports.stream()
                                                : Stream.empty()))
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }

    @Test
    void noSecretIsInTheFile() {
        for (var service : services().entrySet()) {
            new Manifest(service.getValue())
                    .at("environment")
                    .forEach((name, value) -> assertThat(name + ": " + value).doesNotMatch(SECRET));
        }
        assertThat(SECRET.matcher("POSTGRES_PASSWORD: x").matches()).isTrue();
    }

    private Set<String> built() {
        return services().values().stream()
                .filter(service -> service.containsKey("build"))
                .map(service -> new Manifest(service).at("build", "args").get("PROGRAM"))
                .map(String.class::cast)
                .collect(toSet());
    }

    private Map<String, Map<String, Object>> services() {
        return Manifest.map(compose.get("services")).entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> Manifest.map(entry.getValue())));
    }
}
