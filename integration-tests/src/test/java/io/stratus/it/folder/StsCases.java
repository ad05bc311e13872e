package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/// A user who would like another session than the one that was given.
///
/// @param token the user's ID token
record StsCases(TwoFolders two, StsClient sts, String token) {

    private static final String CALLER = "GetCallerIdentity";

    Section section() {
        var role = roleArn();
        return new Section(
                "STS, with the credentials of a folder",
                List.of(
                        assume(
                                "AssumeRole of the folders' role, tagged with another `sub`",
                                role,
                                tag("sub", two.otherSub())),
                        assume(
                                "AssumeRole of the folders' role, tagged with the own `sub`",
                                role,
                                tag("sub", two.sub())),
                        assume("AssumeRole of the folders' role without a tag", role, _ -> {}),
                        assume(
                                "AssumeRole of the folders' role with a wider session policy",
                                role,
                                it -> it.policy("""
                                {"Version": "2012-10-17",
                                 "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""")),
                        assume(
                                "AssumeRole of a function's role",
                                role.replace("UserFilesRole", "TodoFilesFunctionRole"),
                                tag("sub", two.otherSub())),
                        new Case(
                                "AssumeRoleWithWebIdentity of the folders' role by the user pool's own token",
                                new Answer(400, "InvalidIdentityToken"),
                                CALLER,
                                () -> Answer.of(() -> sts.assumeRoleWithWebIdentity(it -> it.roleArn(role)
                                        .roleSessionName("attack")
                                        .webIdentityToken(token))),
                                this::whoAmI)));
    }

    private Case assume(String tried, String role, Consumer<AssumeRoleRequest.Builder> extra) {
        return new Case(
                tried,
                DENIED,
                CALLER,
                () -> Answer.of(() -> sts.assumeRole(
                        it -> it.roleArn(role).roleSessionName("attack").applyMutation(extra))),
                this::whoAmI);
    }

    private static Consumer<AssumeRoleRequest.Builder> tag(String key, String value) {
        return it -> it.tags(List.of(Tag.builder().key(key).value(value).build()));
    }

    private Answer whoAmI() {
        return Answer.of(sts::getCallerIdentity);
    }

    /// `arn:aws:sts::<account>:assumed-role/<role>/<session>` names it.
    private String roleArn() {
        var parts = sts.getCallerIdentity().arn().split("[:/]", -1);
        return "arn:aws:iam::" + parts[4] + ":role/" + parts[6];
    }
}
