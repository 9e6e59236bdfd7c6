package io.beautysalon.provisioning;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.vault.authentication.TokenAuthentication;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultKeyValueOperationsSupport.KeyValueBackend;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.vault.support.VaultMount;
import org.springframework.vault.support.VaultResponse;

/** Mounts, policies, AppRoles, database roles and keys in Vault. Keys that exist are kept. */
public final class VaultProvisioning {

    private static final String DATABASE = "salon";

    private final VaultTemplate vault;
    private final Target target;

    /** Works with an administrator's token. */
    public VaultProvisioning(Target target) {
        this.target = target;
        this.vault =
                new VaultTemplate(
                        VaultEndpoint.from(target.vault().address()),
                        new TokenAuthentication(target.vault().token()));
    }

    void run(String databaseAdminPassword) {
        mount("secret", VaultMount.builder().type("kv").options(Map.of("version", "2")).build());
        mount("database", VaultMount.create("database"));
        mount("transit", VaultMount.create("transit"));
        if (!vault.opsForSys().getAuthMounts().containsKey("approle/")) {
            vault.opsForSys().authMount("approle", VaultMount.create("approle"));
        }
        connectDatabase(databaseAdminPassword);
        for (var service : ServiceName.values()) {
            setUserLife(service, target.userLife());
            admit(service);
        }
        Keys.missing(this::isMissing).forEach(this::put);
    }

    /** Writes a secret below the key-value store, as a new version. */
    public void put(String path, Map<String, String> secret) {
        vault.opsForKeyValue("secret", KeyValueBackend.KV_2).put(path, secret);
    }

    /** Reads a secret; empty when there is none. */
    public Map<String, Object> get(String path) {
        var answer = vault.opsForKeyValue("secret", KeyValueBackend.KV_2).get(path);
        return answer == null || answer.getData() == null ? Map.of() : answer.getData();
    }

    /**
     * A secret id for a service, wrapped: whoever holds the result can unwrap it once within ten
     * minutes.
     */
    public String wrappedSecretId(ServiceName service) {
        var answer =
                vault.doWithSession(rest -> {
                    var headers = new HttpHeaders();
                    headers.set("X-Vault-Wrap-TTL", "600s");
                    var path = "auth/approle/role/" + service.wireName() + "-service/secret-id";
                    return rest.exchange(
                            path,
                            HttpMethod.POST,
                            new HttpEntity<>(Map.of(), headers),
                            VaultResponse.class);
                });
        var body = answer.getBody();
        if (body == null || body.getWrapInfo() == null) {
            throw new IllegalStateException("Vault wrapped no secret id");
        }
        return String.valueOf(body.getWrapInfo().get("token"));
    }

    /**
     * Lets pods in by their service account's token, which is meant for Vault and named like the
     * service.
     *
     * @param cluster the Kubernetes API that reviews tokens
     * @param namespace where the pods run
     * @param authority the certificate, in PEM, that the API's is signed with, for a Vault outside
     *     the cluster, which asks with the pod's own token; null for one inside, which has its own
     */
    public void admitPods(URI cluster, String namespace, @Nullable String authority) {
        if (!vault.opsForSys().getAuthMounts().containsKey("kubernetes/")) {
            vault.opsForSys().authMount("kubernetes", VaultMount.create("kubernetes"));
        }
        Map<String, Object> settings = new HashMap<>(Map.of("kubernetes_host", cluster.toString()));
        if (authority != null) {
            settings.put("kubernetes_ca_cert", authority);
            settings.put("disable_local_ca_jwt", true);
        }
        write("auth/kubernetes/config", settings);
        for (var service : ServiceName.values()) {
            var name = service.wireName() + "-service";
            write(
                    "auth/kubernetes/role/" + name,
                    Map.of(
                            "bound_service_account_names",
                            List.of(name),
                            "bound_service_account_namespaces",
                            List.of(namespace),
                            "audience",
                            "vault",
                            "token_policies",
                            List.of(name),
                            "token_period",
                            "24h"));
        }
    }

    /** How long a service's database users live from now on; those that live keep their lease. */
    public void setUserLife(ServiceName service, Duration life) {
        service.databaseRoles().forEach(role -> databaseRole(service.wireName(), role, life));
    }

    /** Ends a token and with it every lease it holds, as an operator does with one that leaked. */
    public void revoke(String token) {
        write("auth/token/revoke", Map.of("token", token));
    }

    private boolean isMissing(String path) {
        return get(path).isEmpty();
    }

    private void mount(String path, VaultMount mount) {
        if (!vault.opsForSys().getMounts().containsKey(path + "/")) {
            vault.opsForSys().mount(path, mount);
        }
    }

    private void connectDatabase(String password) {
        write(
                "database/config/" + DATABASE,
                Map.of(
                        "plugin_name",
                        "postgresql-database-plugin",
                        "connection_url",
                        "postgresql://{{username}}:{{password}}@%s/salon?sslmode=%s"
                                .formatted(target.seenByVault(), sslMode()),
                        "username",
                        DatabaseProvisioning.VAULT_ADMIN,
                        "password",
                        password,
                        "allowed_roles",
                        "*"));
    }

    private String sslMode() {
        return target.seenByVault().startsWith("127.0.0.1") ? "disable" : "prefer";
    }

    private void databaseRole(String service, String role, Duration life) {
        var group = service + "_" + role;
        write(
                "database/roles/" + service + "-" + role,
                Map.of(
                        "db_name",
                        DATABASE,
                        "default_ttl",
                        life.toSeconds() + "s",
                        "max_ttl",
                        life.toSeconds() + "s",
                        "creation_statements",
                        List.of(
                                "create role \"{{name}}\" login password '{{password}}' valid until '{{expiration}}' in role "
                                        + group,
                                "alter role \"{{name}}\" set role = '" + group + "'"),
                        "revocation_statements",
                        List.of(
                                "alter role \"{{name}}\" nologin",
                                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '{{name}}'",
                                "drop role if exists \"{{name}}\"")));
    }

    private void admit(ServiceName service) {
        var name = service.wireName() + "-service";
        var rules =
                service.secrets().stream()
                        .map(path ->
                                "path \"secret/data/%s\" { capabilities = [\"read\"] }"
                                        .formatted(path))
                        .collect(Collectors.joining("\n"));
        if (!service.databaseRoles().isEmpty()) {
            rules +=
                    "\npath \"database/creds/%s-*\" { capabilities = [\"read\"] }"
                            .formatted(service.wireName());
        }
        write("sys/policies/acl/" + name, Map.of("policy", rules));
        write(
                "auth/approle/role/" + name,
                Map.of(
                        "token_policies",
                        List.of(name),
                        "token_period",
                        "24h",
                        "secret_id_num_uses",
                        0));
        write("auth/approle/role/" + name + "/role-id", Map.of("role_id", name));
    }

    private void write(String path, Map<String, ?> body) {
        vault.write(path, new HashMap<>(body));
    }
}
