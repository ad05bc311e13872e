package io.stratus.local;

import static io.stratus.local.FolderSessions.sdk;
import static io.stratus.local.FolderSessions.tags;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/// Who gets a session of a folder, what it may do and for how long (STS API Reference, "AssumeRole", "Errors").
record FolderRoleCases(LocalAccount account, FolderSessions calls) {

    private static final Answer DENIED = new Answer(403, "AccessDenied");
    private static final Answer INVALID = new Answer(400, "ValidationError");
    static final String SUB = "e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11";
    static final String OTHER = "e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b12";
    private static final String EVERYTHING = """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""";

    Stream<Section> sections() {
        return Stream.of(
                new Section("Who gets a session of `UserFilesRole`", assuming()),
                new Section("What a session may do", using()),
                new Section("What functions may do without one", functions()));
    }

    private List<Case> assuming() {
        var sub = tags("sub", SUB);
        return List.of(
                byFiles("AssumeRole without the tag `sub`", DENIED, _ -> {}),
                byFiles("AssumeRole with a second tag beside `sub`", DENIED, tags("sub", SUB, "admin", "true")),
                byFiles("AssumeRole with another tag instead of `sub`", DENIED, tags("user", SUB)),
                byFiles("AssumeRole with an asterisk as `sub`, which no tag may have", INVALID, tags("sub", "*")),
                byFiles("AssumeRole for an hour and a second", INVALID, sub.andThen(it -> it.durationSeconds(3601))),
                byFiles("AssumeRole for less than 15 minutes", INVALID, sub.andThen(it -> it.durationSeconds(899))),
                byFunction("TodoApiFunction"),
                byFunction("TodoUsageFunction"),
                byFunction("TodoSweepFunction"));
    }

    private Case byFiles(String tried, Answer refused, Consumer<AssumeRoleRequest.Builder> extra) {
        return Case.of(
                tried,
                refused,
                "with the tag `sub` alone, for 15 minutes to an hour",
                with -> calls.assume(account.of("TodoFilesFunction"), with),
                extra,
                tags("sub", SUB).andThen(it -> it.durationSeconds(3600)));
    }

    private Case byFunction(String other) {
        return Case.of(
                "AssumeRole by " + other,
                DENIED,
                "by TodoFilesFunction",
                function -> calls.assume(account.of(function), tags("sub", SUB)),
                other,
                "TodoFilesFunction");
    }

    private List<Case> using() {
        return List.of(
                Case.of(
                        "GetObject in another folder, with a session policy that allows everything",
                        DENIED,
                        "in the own folder",
                        key -> get(tags("sub", SUB).andThen(it -> it.policy(EVERYTHING)), key),
                        key(OTHER),
                        key(SUB)),
                Case.of(
                        "GetObject with a session tagged with another `sub`",
                        DENIED,
                        "tagged with the folder's",
                        sub -> get(tags("sub", sub), key(SUB)),
                        OTHER,
                        SUB),
                Case.of(
                        "GetObject with a session whose `sub` is empty",
                        DENIED,
                        "tagged with the folder's",
                        sub -> get(tags("sub", sub), key(SUB)),
                        "",
                        SUB),
                Case.of(
                        "GetObject with a session of 15 minutes, 16 minutes later",
                        new Answer(400, "ExpiredToken"),
                        "14 minutes later",
                        ago -> calls.get(sdk(account.folder(SUB, ago)), key(SUB)),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(14)),
                Case.of(
                        "GetCallerIdentity with a session of 15 minutes, 16 minutes later",
                        new Answer(403, "ExpiredToken"),
                        "14 minutes later",
                        ago -> calls.whoAmI(account.folder(SUB, ago)),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(14)));
    }

    private List<Case> functions() {
        return List.of(
                own("GetObject in a folder by TodoFilesFunction's own role", "TodoFilesFunction"),
                own("GetObject in a folder by TodoApiFunction's role", "TodoApiFunction"),
                own("GetObject in a folder by TodoSweepFunction's role", "TodoSweepFunction"),
                Case.of(
                        "ListObjectsV2 of one folder by TodoSweepFunction",
                        DENIED,
                        "prefix `private/`",
                        prefix -> calls.list(sdk(account.of("TodoSweepFunction")), prefix),
                        "private/" + SUB + "/",
                        "private/"));
    }

    private Case own(String tried, String function) {
        return new Case(
                tried,
                DENIED,
                "with a session for the user",
                () -> calls.get(sdk(account.of(function)), key(SUB)),
                () -> get(tags("sub", SUB), key(SUB)));
    }

    private Answer get(Consumer<AssumeRoleRequest.Builder> extra, String key) {
        return calls.get(calls.session(account.of("TodoFilesFunction"), extra), key);
    }

    static String key(String sub) {
        return "private/" + sub + "/file";
    }
}
