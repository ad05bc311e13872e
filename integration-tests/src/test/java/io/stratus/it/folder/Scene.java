package io.stratus.it.folder;

import static io.stratus.it.folder.Caller.client;

import io.stratus.common.matrix.Section;
import io.stratus.it.Stratus;
import io.stratus.it.folder.IdentityPoolCases.Tokens;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/// Two users of a run and their folders: Ann attacks, by credentials of either kind.
record Scene(
        Stratus stratus,
        Place place,
        Caller account,
        CognitoIdentityClient identities,
        FilesApi ann,
        FilesApi bob,
        TwoFolders two) {

    static Scene of(Stratus stratus) {
        var place = Place.of(stratus);
        var account = Caller.with(
                AwsBasicCredentials.create(
                        stratus.text("/credentials/accessKeyId"), stratus.text("/credentials/secretAccessKey")),
                place);
        var identities = client(CognitoIdentityClient.builder(), AnonymousCredentialsProvider.create(), place);
        var ann = new FilesApi(stratus.user("ann"));
        return new Scene(
                stratus,
                place,
                account,
                identities,
                ann,
                new FilesApi(stratus.user("bob")),
                TwoFolders.of(account, ann.sub()));
    }

    AwsSessionCredentials annByPool() {
        return ann.byPool(identities);
    }

    /// What is tried with credentials of the folder.
    ///
    /// @param credentials Ann's
    List<Section> withCredentials(AwsSessionCredentials credentials) {
        var caller = Caller.with(credentials, place);
        var bobs = bob.bySts();
        return List.of(
                new ObjectCases(two, caller.s3()).section(),
                new ListingCases(two, caller.s3()).section(),
                new VersionCases(two, caller.s3()).section(),
                new UploadCases(two, new UploadCalls(two, caller.s3())).section(),
                new NameCases(two, caller.wire(), account.wire()).section(),
                new PresignedCases(two, caller.wire(), Wire.of(place, bobs)).section(),
                new TokenCases(two, credentials, bobs).section(),
                new SignatureCases(two, credentials).section(),
                new BucketCases(two, caller.wire()).section(),
                new StsCases(two, caller.sts(), ann.user().token()).section(),
                tables(caller).closed());
    }

    TableCases tables(Caller caller) {
        return new TableCases(
                two, new TableCalls(place.table(), caller.dynamo()), new TableCalls(place.table(), account.dynamo()));
    }

    /// What is tried with what the API and sign-in give.
    List<Section> withoutCredentials() throws IOException, InterruptedException {
        return List.of(FormCases.of(two, ann, bob).section(), identityPool());
    }

    private Section identityPool() throws IOException, InterruptedException {
        var users = client(CognitoIdentityProviderClient.builder(), account.provider(), place);
        var carol = signIn("matrix-carol@example.com", users);
        var dave = signIn("matrix-dave@example.com", users);
        users.adminUserGlobalSignOut(it -> it.userPoolId(place.userPool()).username("matrix-dave@example.com"));
        var bobs = bob.user().token();
        return new IdentityPoolCases(identities, ann.pool(), carol, dave, bobs).section();
    }

    private Tokens signIn(String email, CognitoIdentityProviderClient users) throws IOException, InterruptedException {
        var password = "Aa1-of-a-matrix";
        stratus.token(email); // makes the user
        users.adminSetUserPassword(it -> it.userPoolId(place.userPool())
                .username(email)
                .password(password)
                .permanent(true));
        return SignIn.at(place).tokens(email, password);
    }
}
