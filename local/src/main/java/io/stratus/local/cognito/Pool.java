package io.stratus.local.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.cognito.token.AccessTokens;
import io.stratus.local.cognito.token.RefreshTokens;
import io.stratus.local.cognito.token.SigningKey;
import io.stratus.local.cognito.token.Tokens;
import io.stratus.local.cognito.user.Gone;
import io.stratus.local.cognito.user.Lockouts;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users;
import io.stratus.local.cognito.user.Users.Change;
import io.stratus.local.crypto.Sha256;
import java.util.function.Function;

/// A user pool as it runs.
///
/// @param secret what its stand-ins for unknown users are derived from
record Pool(
        PoolSpec spec,
        String issuer,
        SigningKey key,
        String secret,
        Users users,
        RefreshTokens refreshTokens,
        Tokens tokens,
        AccessTokens accessTokens,
        Lockouts lockouts) {

    /// @throws Refusal if there is no such user
    User user(String login) {
        var user = users.find(login);
        if (user == null) {
            throw Refusal.noUser();
        }
        return user;
    }

    /// @throws Refusal if the user has been removed since
    <T> T change(User user, Function<User, Change<T>> step) {
        try {
            return users.change(user, step);
        } catch (Gone removed) {
            throw Refusal.noUser();
        }
    }

    /// Ends all sessions of a user that is to be no more.
    void remove(User user) {
        users.remove(user);
        refreshTokens.revokeAll(user.username());
    }

    /// 32 bytes that are always the same for one purpose, and that nobody outside can tell from random ones.
    byte[] derived(String purpose) {
        return Sha256.hmac(secret.getBytes(UTF_8), purpose);
    }

    SavedPool saved() {
        return new SavedPool(spec.id(), key.toJwk(), secret, users.all(), refreshTokens.all());
    }
}
