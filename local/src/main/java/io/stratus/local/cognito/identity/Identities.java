package io.stratus.local.cognito.identity;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every identity by its id: the same login gets the same one, also after a restart if there is a file. Thread-safe.
final class Identities {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Identity> byId = new LinkedHashMap<>();
    private final RandomGenerator random;
    private final @Nullable Path file;

    /// @param folder that keeps them; null to forget them at the end
    /// @throws IllegalStateException if the folder holds a broken file
    Identities(RandomGenerator random, @Nullable Path folder) {
        this.random = random;
        this.file = folder == null ? null : folder.resolve("identities.json");
        if (file != null && Files.exists(file)) {
            read(file).forEach(identity -> byId.put(identity.id(), identity));
        }
    }

    synchronized @Nullable Identity find(String id) {
        return byId.get(id);
    }

    synchronized Identity of(IdentityPoolSpec pool, Login login) {
        return byId.values().stream()
                .filter(identity -> identity.pool().equals(pool.id()) && identity.isOf(login))
                .findFirst()
                .orElseGet(() -> add(pool, login));
    }

    private Identity add(IdentityPoolSpec pool, Login login) {
        var region = pool.id().substring(0, pool.id().indexOf(':'));
        var id = region + ":" + RandomIds.uuid(random);
        var identity = new Identity(id, pool.id(), login.provider().name(), login.subject());
        byId.put(id, identity);
        if (file != null) {
            write(file);
        }
        return identity;
    }

    private void write(Path target) {
        try {
            PrivateFile.replace(target, JSON.writeValueAsBytes(List.copyOf(byId.values())));
        } catch (IOException failed) {
            throw new UncheckedIOException("identities could not be kept in " + target, failed);
        }
    }

    private static List<Identity> read(Path file) {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<Identity>>() {});
        } catch (JacksonException broken) {
            throw new IllegalStateException(
                    file + " does not hold the identities of a run; move it away to start anew", broken);
        }
    }
}
