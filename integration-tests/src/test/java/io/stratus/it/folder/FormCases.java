package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;
import static io.stratus.it.folder.Refusals.NO_BUCKET;
import static io.stratus.it.folder.Refusals.SIGNATURE;
import static io.stratus.it.folder.Refusals.TOKEN;
import static io.stratus.it.folder.Refusals.UNKNOWN_KEY;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Forms that the API gave and a browser altered. The twin is the form as it was given.
///
/// @param form for one key, at most five bytes
/// @param inFolder for any key in the folder `in`
/// @param bobs another user's form
record FormCases(TwoFolders two, FormPost form, FormPost inFolder, FormPost bobs) {

    private static final String AS_GIVEN = "the form as it was given";
    private static final String FIVE_BYTES = "12345";

    static FormCases of(TwoFolders two, FilesApi ann, FilesApi bob) {
        return new FormCases(two, form(ann, "name", "form"), form(ann, "folder", "in"), form(bob, "name", "form"));
    }

    private static FormPost form(FilesApi api, String kind, String name) {
        return FormPost.of(
                api.made("forms", Map.of(kind, name, "contentType", "image/jpeg", "maxSize", FIVE_BYTES.length())));
    }

    Section section() {
        return new Section(
                "Forms",
                List.of(
                        field("the key of another folder", DENIED, "key", two.other("form")),
                        field("a key with one character more", DENIED, "key", two.own("form2")),
                        altered(
                                "of a folder, with the key of another folder",
                                DENIED,
                                inFolder,
                                it -> it.with("key", two.other("in/${filename}"))),
                        field("another content type", DENIED, "Content-Type", "text/html"),
                        altered(
                                "with its policy altered",
                                SIGNATURE,
                                form,
                                it -> it.with("policy", altered(it, "policy"))),
                        altered(
                                "with a signature altered",
                                SIGNATURE,
                                form,
                                it -> it.with("x-amz-signature", altered(it, "x-amz-signature"))),
                        altered(
                                "with the policy of another user",
                                SIGNATURE,
                                form,
                                it -> it.with("policy", value(bobs, "policy"))),
                        altered(
                                "without its policy",
                                DENIED,
                                form,
                                it -> it.without("policy").without("x-amz-signature")),
                        altered(
                                "without its session token",
                                UNKNOWN_KEY,
                                form,
                                it -> it.without("x-amz-security-token")),
                        altered(
                                "with another user's session token",
                                TOKEN,
                                form,
                                it -> it.with("x-amz-security-token", value(bobs, "x-amz-security-token"))),
                        altered("with the field `acl` added", DENIED, form, it -> it.with("acl", "public-read")),
                        altered(
                                "with the field `success_action_redirect` added",
                                DENIED,
                                form,
                                it -> it.with("success_action_redirect", "https://example.com/")),
                        altered("with metadata added", DENIED, form, it -> it.with("x-amz-meta-a", "b")),
                        altered(
                                "sent to a bucket with one character more",
                                NO_BUCKET,
                                form,
                                it -> it.to(URI.create(it.url()
                                        .toString()
                                        .replace(
                                                two.place().bucket(),
                                                two.place().bucket() + "2")))),
                        Case.of(
                                "A form with a file one byte longer than it may be",
                                new Answer(400, "EntityTooLarge"),
                                "as long as it may be",
                                form::send,
                                FIVE_BYTES + "6",
                                FIVE_BYTES)));
    }

    private static String value(FormPost form, String field) {
        return form.fields().getOrDefault(field, "");
    }

    /// With one character altered.
    private static String altered(FormPost form, String field) {
        var value = value(form, field);
        int middle = value.length() / 2;
        return value.substring(0, middle) + (value.charAt(middle) == 'a' ? 'b' : 'a') + value.substring(middle + 1);
    }

    private Case field(String tried, Answer refused, String name, String value) {
        return altered("with " + tried, refused, form, it -> it.with(name, value));
    }

    private static Case altered(String tried, Answer refused, FormPost given, UnaryOperator<FormPost> change) {
        return Case.of("A form " + tried, refused, AS_GIVEN, form -> form.send(FIVE_BYTES), change.apply(given), given);
    }
}
