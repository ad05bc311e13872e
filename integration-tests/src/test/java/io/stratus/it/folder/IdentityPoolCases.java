package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.NOT_AUTHORIZED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import io.stratus.it.folder.FilesApi.Pool;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;

/// Tokens and identities that must not lead to credentials.
///
/// @param ann a user who is signed in
/// @param signedOut one who was, and has signed out everywhere
record IdentityPoolCases(CognitoIdentityClient identities, Pool pool, Tokens ann, Tokens signedOut, String bob) {

    private static final String ID_TOKEN = "the user's ID token";
    private static final Answer INVALID = new Answer(400, "InvalidParameterException");

    /// What a sign-in gives.
    record Tokens(String id, String access) {}

    Section section() {
        var provider = pool.provider();
        var own = idOf(ann.id());
        return new Section(
                "Identity pool",
                List.of(
                        new Case(
                                "GetId as a guest, without a token",
                                NOT_AUTHORIZED,
                                ID_TOKEN,
                                () -> getId(Map.of()),
                                () -> getId(logins(ann.id()))),
                        Case.of(
                                "GetId in a pool with one character altered",
                                new Answer(400, "ResourceNotFoundException"),
                                "the pool",
                                this::getIdIn,
                                last(pool.id()),
                                pool.id()),
                        Case.of(
                                "GetId with the token under the name of another user pool",
                                NOT_AUTHORIZED,
                                "under its own",
                                name -> getId(Map.of(name, ann.id())),
                                last(provider),
                                provider),
                        token("GetId with a token whose claims were altered", altered(ann.id())),
                        token("GetId with the access token", ann.access()),
                        token("GetId with the ID token of a user who has signed out everywhere", signedOut.id()),
                        Case.of(
                                "GetCredentialsForIdentity without a token",
                                NOT_AUTHORIZED,
                                ID_TOKEN,
                                logins -> credentials(own, logins),
                                Map.<String, String>of(),
                                logins(ann.id())),
                        Case.of(
                                "GetCredentialsForIdentity of another user's identity",
                                NOT_AUTHORIZED,
                                "of the own identity",
                                id -> credentials(id, logins(ann.id())),
                                idOf(bob),
                                own),
                        Case.of(
                                "GetCredentialsForIdentity with the access token",
                                NOT_AUTHORIZED,
                                ID_TOKEN,
                                token -> credentials(own, logins(token)),
                                ann.access(),
                                ann.id()),
                        Case.of(
                                "GetCredentialsForIdentity with another user's ID token",
                                NOT_AUTHORIZED,
                                ID_TOKEN,
                                token -> credentials(own, logins(token)),
                                bob,
                                ann.id()),
                        new Case(
                                "GetOpenIdToken, the classic flow's first half, by which an app would choose its role",
                                INVALID,
                                "GetCredentialsForIdentity",
                                () -> Answer.of(() -> identities.getOpenIdToken(
                                        it -> it.identityId(own).logins(logins(ann.id())))),
                                () -> credentials(own, logins(ann.id())))));
    }

    private Case token(String tried, String attack) {
        return Case.of(tried, NOT_AUTHORIZED, ID_TOKEN, token -> getId(logins(token)), attack, ann.id());
    }

    private Map<String, String> logins(String token) {
        return Map.of(pool.provider(), token);
    }

    private static String last(String text) {
        return text.substring(0, text.length() - 1) + (text.endsWith("0") ? '1' : '0');
    }

    /// One character in the middle of the claims.
    private static String altered(String token) {
        int middle = (token.indexOf('.') + token.lastIndexOf('.')) / 2;
        return token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
    }

    private String idOf(String token) {
        return identities
                .getId(it -> it.identityPoolId(pool.id()).logins(logins(token)))
                .identityId();
    }

    private Answer getId(Map<String, String> logins) {
        return Answer.of(
                () -> identities.getId(it -> it.identityPoolId(pool.id()).logins(logins)));
    }

    private Answer getIdIn(String id) {
        return Answer.of(() -> identities.getId(it -> it.identityPoolId(id).logins(logins(ann.id()))));
    }

    private Answer credentials(String id, Map<String, String> logins) {
        return Answer.of(() ->
                identities.getCredentialsForIdentity(it -> it.identityId(id).logins(logins)));
    }
}
