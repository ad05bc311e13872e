package io.stratus.local.cognito;

/// An app client as the pages of its pool's domain see it.
///
/// @param emailSignsIn whether a user name is an e-mail address
/// @param takesSignUps whether anyone may join the pool
public record DomainClient(
        String id, String name, String poolId, OAuthSettings oauth, boolean emailSignsIn, boolean takesSignUps) {

    static DomainClient of(App app) {
        var pool = app.pool().spec();
        return new DomainClient(
                app.client().id(),
                app.client().name(),
                pool.id(),
                app.client().oauth(),
                pool.emailSignsIn(),
                !pool.adminCreateUserOnly());
    }
}
