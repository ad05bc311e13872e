package io.stratus.local.cognito.identity;

/// Someone whom an identity pool knows by a login.
///
/// @param id region, colon and UUID
/// @param pool the identity pool's id
/// @param provider the user pool's name
/// @param subject the user there
record Identity(String id, String pool, String provider, String subject) {

    boolean isOf(Login login) {
        return provider.equals(login.provider().name()) && subject.equals(login.subject());
    }
}
