package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;
import static io.stratus.it.folder.Refusals.NO_BUCKET;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// Objects of another folder, and more than is allowed on one's own.
record ObjectCases(TwoFolders two, S3Client s3) {

    private static final String OWN = "the same in the own folder";

    Section section() {
        return new Section(
                "Objects",
                List.of(
                        folder("GetObject in another folder", this::get),
                        Case.of("HeadObject in another folder", new Answer(403, ""), OWN, this::head, other(), own()),
                        folder("PutObject in another folder", key -> put(key, _ -> {})),
                        folder("DeleteObject in another folder", this::delete),
                        Case.of(
                                "DeleteObjects with one foreign key among own ones: that key's own error",
                                new Answer(200, "AccessDenied"),
                                "own keys alone",
                                this::deleteBeside,
                                two.other("gone"),
                                two.own("gone")),
                        Case.of(
                                "GetObject of a name in the own folder that nothing has: no 404, as it may not list the bucket",
                                DENIED,
                                "a name that something has",
                                this::get,
                                two.own("nothing"),
                                own()),
                        Case.of(
                                "GetObject in a bucket that is not there",
                                NO_BUCKET,
                                "the bucket",
                                this::getIn,
                                "x",
                                ""),
                        own("GetObjectTagging", "GetObject", this::getTags, this::get),
                        ownPut("PutObject with a tag", it -> it.tagging("a=b")),
                        ownPut("PutObject with the ACL public-read", it -> it.acl("public-read")),
                        ownPut(
                                "PutObject with a grant to everybody",
                                it -> it.grantRead("uri=\"http://acs.amazonaws.com/groups/global/AllUsers\"")),
                        own("PutObjectAcl", "PutObject", this::putAcl, key -> put(key, _ -> {}))));
    }

    private String own() {
        return two.own(TwoFolders.FILE);
    }

    private String other() {
        return two.other(TwoFolders.FILE);
    }

    private Case folder(String tried, Case.With<String> call) {
        return Case.of(tried, DENIED, OWN, call, other(), own());
    }

    private Case own(String tried, String allowed, Case.With<String> attack, Case.With<String> twin) {
        return new Case(
                tried + " in the own folder", DENIED, allowed, () -> attack.make(own()), () -> twin.make(own()));
    }

    private Case ownPut(String tried, Consumer<PutObjectRequest.Builder> extra) {
        return Case.of(tried, DENIED, "without it", with -> put(own(), with), extra, _ -> {});
    }

    private Answer get(String key) {
        return Answer.of(
                () -> s3.getObjectAsBytes(it -> it.bucket(two.place().bucket()).key(key)));
    }

    private Answer getIn(String more) {
        return Answer.of(() ->
                s3.getObjectAsBytes(it -> it.bucket(two.place().bucket() + more).key(own())));
    }

    private Answer head(String key) {
        return Answer.of(
                () -> s3.headObject(it -> it.bucket(two.place().bucket()).key(key)));
    }

    private Answer put(String key, Consumer<PutObjectRequest.Builder> extra) {
        var request =
                PutObjectRequest.builder().bucket(two.place().bucket()).key(key).applyMutation(extra);
        return Answer.of(() -> s3.putObject(request.build(), RequestBody.fromString("x")));
    }

    private Answer delete(String key) {
        return Answer.of(
                () -> s3.deleteObject(it -> it.bucket(two.place().bucket()).key(key + "-gone")));
    }

    private Answer deleteBeside(String key) {
        var keys = List.of(object(two.own("gone too")), object(key));
        var answer = s3.deleteObjects(it -> it.bucket(two.place().bucket())
                .delete(Delete.builder().objects(keys).build()));
        return answer.hasErrors() ? new Answer(200, answer.errors().getFirst().code()) : Answer.OK;
    }

    private static ObjectIdentifier object(String key) {
        return ObjectIdentifier.builder().key(key).build();
    }

    private Answer getTags(String key) {
        return Answer.of(
                () -> s3.getObjectTagging(it -> it.bucket(two.place().bucket()).key(key)));
    }

    private Answer putAcl(String key) {
        return Answer.of(() ->
                s3.putObjectAcl(it -> it.bucket(two.place().bucket()).key(key).acl("public-read")));
    }
}
