package io.stratus.todo.file;

import org.jspecify.annotations.Nullable;

/// Opens sessions in which an app works in its user's folder without this API.
record FileSessions(FileProperties properties, String region, Grants grants, Allowance allowance) {

    /// What an app needs.
    ///
    /// @param writable whether the user's quota leaves room. In mode `sts` the credentials say the same; in mode
    ///     `identity-pool` the app is asked to heed it
    /// @param credentials null in mode `identity-pool`
    /// @param identityPool null in mode `sts`
    record Session(
            Mode mode,
            String bucket,
            String prefix,
            String region,
            boolean writable,
            @Nullable FolderCredentials credentials,
            @Nullable IdentityPool identityPool) {}

    /// Where the app exchanges its ID token.
    ///
    /// @param provider the name under which the token goes into `Logins`
    record IdentityPool(String identityPoolId, String provider) {}

    /// The mode where an app does not say.
    Mode usual() {
        return properties.mode();
    }

    Session open(Folder folder, Mode mode) {
        boolean writable = allowance.leavesRoom(folder);
        return switch (mode) {
            case STS ->
                session(
                        folder,
                        mode,
                        writable,
                        grants.grant(folder, writable ? Access.SESSION : Access.SESSION_READ_ONLY),
                        null);
            case IDENTITY_POOL ->
                session(
                        folder,
                        mode,
                        writable,
                        null,
                        new IdentityPool(properties.identityPool(), properties.provider()));
        };
    }

    private Session session(
            Folder folder,
            Mode mode,
            boolean writable,
            @Nullable FolderCredentials credentials,
            @Nullable IdentityPool identityPool) {
        return new Session(mode, properties.bucket(), folder.prefix(), region, writable, credentials, identityPool);
    }
}
