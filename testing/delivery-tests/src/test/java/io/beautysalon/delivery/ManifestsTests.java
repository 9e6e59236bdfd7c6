package io.beautysalon.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Both overlays as a cluster would get them. */
class ManifestsTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> STAND_INS = Set.of("stripe-twin", "identity-provider");

    /** Definitions of Kubernetes 1.37's published OpenAPI (Apache 2.0), for the kinds used here. */
    private static final String DEFINITIONS = resource("/kubernetes-1.37.json");

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("Deployment", "io.k8s.api.apps.v1.Deployment"),
                    Map.entry("StatefulSet", "io.k8s.api.apps.v1.StatefulSet"),
                    Map.entry("Job", "io.k8s.api.batch.v1.Job"),
                    Map.entry("Service", "io.k8s.api.core.v1.Service"),
                    Map.entry("ServiceAccount", "io.k8s.api.core.v1.ServiceAccount"),
                    Map.entry("Namespace", "io.k8s.api.core.v1.Namespace"),
                    Map.entry("ConfigMap", "io.k8s.api.core.v1.ConfigMap"),
                    Map.entry("PersistentVolumeClaim", "io.k8s.api.core.v1.PersistentVolumeClaim"),
                    Map.entry("Ingress", "io.k8s.api.networking.v1.Ingress"),
                    Map.entry("NetworkPolicy", "io.k8s.api.networking.v1.NetworkPolicy"),
                    Map.entry("PodDisruptionBudget", "io.k8s.api.policy.v1.PodDisruptionBudget"),
                    Map.entry("ClusterRoleBinding", "io.k8s.api.rbac.v1.ClusterRoleBinding"));

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyObjectIsWhatTheTargetVersionKnows(String overlay) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var manifest : render(overlay)) {
            var type = TYPES.get(manifest.kind());
            assertThat(type).as(manifest.kind()).isNotNull();
            var schema =
                    registry.getSchema(
                            "{\"$ref\":\"#/$defs/%s\",%s"
                                    .formatted(type, DEFINITIONS.strip().substring(1)));
            assertThat(schema.validate(JSON.writeValueAsString(manifest.tree()), InputFormat.JSON))
                    .as(manifest.kind() + " " + manifest.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void isRenderedAsKubectlRendersIt(String overlay) throws Exception {
        assumeTrue(hasKubectl(), "kubectl is not there");
        var process =
                new ProcessBuilder(
                                "kubectl",
                                "kustomize",
                                Repository.ROOT.resolve("k8s/overlays/" + overlay).toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var theirs =
                Kustomization.documents(
                        new String(
                                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor()).isZero();
        assertThat(render(overlay).stream().map(Manifest::tree).toList())
                .containsExactlyInAnyOrderElementsOf(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void podsAreRestricted(String overlay) {
        var manifests = render(overlay);
        assertThat(manifests)
                .filteredOn(object -> object.kind().equals("Namespace"))
                .singleElement()
                .satisfies(namespace ->
                        assertThat(namespace.at("metadata", "labels"))
                                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        for (var workload : manifests.stream().filter(Manifest::runsPods).toList()) {
            var pod = new Manifest(workload.pod());
            assertThat(pod.tree())
                    .as(workload.name())
                    .doesNotContainKeys("hostNetwork", "hostPID", "hostIPC");
            assertThat(pod.at("securityContext"))
                    .as(workload.name())
                    .containsEntry("runAsNonRoot", true)
                    .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
            if (!workload.name().equals("vault")) {
                assertThat(pod.tree()).containsEntry("automountServiceAccountToken", false);
            }
            for (var container : workload.containers()) {
                var seen = new Manifest(container);
                assertThat(seen.at("securityContext"))
                        .as(workload.name())
                        .containsEntry("allowPrivilegeEscalation", false)
                        .containsEntry("readOnlyRootFilesystem", true)
                        .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
                assertThat(seen.at("resources", "limits")).containsKeys("cpu", "memory");
                assertThat(seen.at("resources", "requests")).containsKeys("cpu", "memory");
            }
            assertThat(Manifest.list(workload.pod(), "volumes"))
                    .as("a token is for Vault and nobody else")
                    .allSatisfy(volume -> {
                        assertThat(volume).doesNotContainKey("hostPath");
                        Manifest.list(new Manifest(volume).at("projected"), "sources")
                                .forEach(source ->
                                        assertThat(new Manifest(source).at("serviceAccountToken"))
                                                .containsEntry("audience", "vault")
                                                .containsEntry("expirationSeconds", 600));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void nothingFlowsButAlongTheEdges(String overlay) {
        var manifests = render(overlay);
        assertThat(manifests)
                .filteredOn(object -> object.name().equals("default-deny"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.at("spec", "podSelector")).isEmpty();
                    assertThat(policy.at("spec"))
                            .containsEntry("policyTypes", List.of("Ingress", "Egress"))
                            .doesNotContainKeys("ingress", "egress");
                });
        var documented = Edge.documented();
        assertThat(documented).hasSizeGreaterThan(20);
        var out = Edge.of(manifests, "egress");
        var in = Edge.of(manifests, "ingress");
        var pods =
                manifests.stream()
                        .filter(Manifest::runsPods)
                        .map(workload -> workload.label("app.kubernetes.io/name"))
                        .collect(toSet());
        assertThat(withoutStandIns(out))
                .isEqualTo(
                        documented.stream()
                                .filter(edge -> pods.contains(edge.from()))
                                .map(edge -> outside(edge))
                                .collect(toSet()));
        assertThat(withoutStandIns(in))
                .isEqualTo(
                        documented.stream()
                                .filter(edge -> pods.contains(edge.to()))
                                .filter(edge -> !STAND_INS.contains(edge.to()))
                                .collect(toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void portsProbesAndVariablesAreThoseOfTheServices(String overlay) {
        var manifests = render(overlay);
        for (var workload : manifests.stream().filter(Manifest::runsPods).toList()) {
            var container = workload.containers().getLast();
            var program = workload.label("app.kubernetes.io/name");
            if (!program.endsWith("-service")) {
                continue;
            }
            assertThat((String) container.get("image")).matches(".*salon/" + program + ":.+");
            var known = new Settings(program);
            assertThat(known.variables()).containsAll(variables(workload, container, manifests));
            if (workload.kind().equals("Deployment")) {
                assertThat(ports(container))
                        .isEqualTo(
                                Map.of(
                                        "http", known.port("SERVER_PORT"),
                                        "management", known.port("MANAGEMENT_PORT")));
                for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                    assertThat(new Manifest(container).at(probe, "httpGet"))
                            .containsEntry("port", "management")
                            .containsEntry(
                                    "path",
                                    "/actuator/health/"
                                            + (probe.startsWith("readiness")
                                                    ? "readiness"
                                                    : "liveness"));
                }
                assertThat(workload.pod()).containsEntry("serviceAccountName", program);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void theProvisioningProgramGetsWhatItReads(String overlay) {
        var manifests = render(overlay);
        var read = Settings.read("provisioning/src/main/java", "\"([A-Z]+(?:_[A-Z]+)*)\"");
        assertThat(manifests)
                .filteredOn(object -> object.kind().equals("ConfigMap"))
                .filteredOn(object -> object.name().equals("provisioning"))
                .singleElement()
                .satisfies(settings -> assertThat(read).containsAll(settings.at("data").keySet()));
    }

    private static Set<Edge> withoutStandIns(Set<Edge> edges) {
        return edges.stream()
                .filter(edge -> !STAND_INS.contains(edge.from()) && !STAND_INS.contains(edge.to()))
                .filter(edge -> !edge.from().equals("vault") || !edge.to().equals("internet"))
                .collect(toSet());
    }

    /** Stripe and the identity provider are somewhere in the internet. */
    private static Edge outside(Edge edge) {
        return edge.port() == 443 ? new Edge(edge.from(), "internet", edge.port()) : edge;
    }

    private static Map<String, Integer> ports(Map<String, Object> container) {
        return Manifest.list(container, "ports").stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                port -> (String) port.get("name"),
                                port -> (Integer) port.get("containerPort")));
    }

    /** The shared map also says what other services read. */
    private static Set<String> variables(
            Manifest workload, Map<String, Object> container, List<Manifest> manifests) {
        var names = new HashSet<String>();
        Manifest.list(container, "env").forEach(entry -> names.add((String) entry.get("name")));
        var shared =
                manifests.stream()
                        .filter(object -> object.kind().equals("ConfigMap"))
                        .filter(object -> object.name().equals("surroundings"))
                        .findFirst()
                        .orElseThrow();
        var everybody = new HashSet<String>();
        Stream.of("gateway", "tenant", "booking", "billing")
                .forEach(name -> everybody.addAll(new Settings(name + "-service").variables()));
        assertThat(everybody).as(workload.name()).containsAll(shared.at("data").keySet());
        return names;
    }

    private static List<Manifest> render(String overlay) {
        return Kustomization.render(Repository.ROOT.resolve("k8s/overlays/" + overlay));
    }

    private static boolean hasKubectl() {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String resource(String name) {
        try (var stream = ManifestsTests.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The variables that a service's configuration reads, with their defaults. */
    record Settings(String program) {

        private static final Set<String> OF_JAVA = Set.of("JDK_JAVA_OPTIONS");

        Set<String> variables() {
            var names = new HashSet<String>(OF_JAVA);
            var pattern = "\\$\\{([A-Z_]+)[:}]";
            names.addAll(read(program + "/src/main/resources", pattern));
            if (!program.equals("gateway-service")) {
                names.addAll(read("service-starter/src/main/resources", pattern));
            }
            return names;
        }

        int port(String variable) {
            var text = Repository.read(program + "/src/main/resources/application.yml");
            var found = Pattern.compile("\\$\\{" + variable + ":(\\d+)}").matcher(text);
            assertThat(found.find()).as(variable).isTrue();
            return Integer.parseInt(found.group(1));
        }

        static Set<String> read(String folder, String pattern) {
            var names = new HashSet<String>();
            var expression = Pattern.compile(pattern);
            Stream.of(".yml", ".java")
                    .flatMap(ending -> Repository.files(folder, ending).stream())
                    .forEach(file ->
                            expression
                                    .matcher(Repository.read(file))
                                    .results()
                                    .forEach(found -> names.add(found.group(1))));
            return names;
        }
    }
}
