package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.SIGNATURE;
import static io.stratus.it.folder.Refusals.TOKEN;
import static io.stratus.it.folder.Refusals.UNKNOWN_KEY;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/// Credentials of which one part is another than was given.
///
/// @param bob credentials of another user
record TokenCases(TwoFolders two, AwsSessionCredentials ann, AwsSessionCredentials bob) {

    private static final String AS_GIVEN = "credentials as they were given";

    Section section() {
        return new Section(
                "Keys and session tokens",
                List.of(
                        credentials(
                                "a session token with one character altered", TOKEN, with(altered(ann.sessionToken()))),
                        credentials("the session token of another user", TOKEN, with(bob.sessionToken())),
                        credentials(
                                "no session token",
                                UNKNOWN_KEY,
                                AwsBasicCredentials.create(ann.accessKeyId(), ann.secretAccessKey())),
                        credentials(
                                "an access key with one character altered",
                                UNKNOWN_KEY,
                                AwsSessionCredentials.create(
                                        altered(ann.accessKeyId()), ann.secretAccessKey(), ann.sessionToken())),
                        credentials(
                                "a secret with one character altered",
                                SIGNATURE,
                                AwsSessionCredentials.create(
                                        ann.accessKeyId(), altered(ann.secretAccessKey()), ann.sessionToken()))));
    }

    private static String altered(String text) {
        int middle = text.length() / 2;
        return text.substring(0, middle) + (text.charAt(middle) == 'A' ? 'B' : 'A') + text.substring(middle + 1);
    }

    private AwsCredentials with(String token) {
        return AwsSessionCredentials.create(ann.accessKeyId(), ann.secretAccessKey(), token);
    }

    private Case credentials(String tried, Answer refused, AwsCredentials attack) {
        return Case.of(
                "GetObject with " + tried,
                refused,
                AS_GIVEN,
                credentials -> Wire.of(two.place(), credentials).get(own()),
                attack,
                ann);
    }

    private String own() {
        return two.path(two.own(TwoFolders.FILE));
    }
}
