package io.stratus.todo.file;

import io.stratus.common.http.JsonBody;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What clients may ask of their folder. Names are kept as sent: nothing is trimmed, folded or normalised.
final class FileBodies {

    static final int CONTENT_TYPE = 255;
    static final int VERSION_ID = 1_024;
    static final int PARTS = 100;

    /// Bytes: what one form may upload. Larger files go in parts.
    static final long MAX_FORM = 100_000_000;

    /// RFC 9110 §8.3.1, with parameters as far as they are visible ASCII.
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+( ?;[ -~]+)?");

    /// S3 puts the name of the uploaded file in its place, wherever it stands in the field `key`.
    private static final String VARIABLE = "${filename}";

    private FileBodies() {}

    /// What a form is to upload.
    ///
    /// @param name null where the browser's own name of the file is taken, below a folder
    /// @param below `photos/2026/`: with its slash, or empty; null where there is a name
    record NewForm(@Nullable FileName name, @Nullable String below, String contentType, long maxSize) {}

    record NewUpload(FileName name, String contentType, PartPlan plan) {}

    record PartsToSign(FileName name, PartPlan plan, List<Integer> numbers) {}

    record Complete(FileName name, PartPlan plan) {}

    record Restore(FileName name, String versionId) {}

    /// The mode that is asked for.
    ///
    /// @param usual where the client leaves it to us; where this is [Mode#STS], no identity pool is offered
    static Mode mode(JsonBody body, Mode usual) {
        var text = body.maybe("/mode", at -> body.text(at, 1, 20));
        if (text == null) {
            return usual;
        }
        var mode = Mode.named(text).filter(named -> named == Mode.STS || named == usual);
        if (mode.isEmpty()) {
            body.refuse("/mode", usual == Mode.STS ? "must be sts" : "must be one of identity-pool, sts");
        }
        return mode.orElse(usual);
    }

    static NewForm form(JsonBody body, Folder folder) {
        var name = body.maybe("/name", at -> formName(body, at, folder));
        var below = body.maybe("/folder", at -> formFolder(body, at, folder));
        if ((name == null) == (below == null)) {
            body.refuse("", "must have either name or folder");
        }
        var maxSize = body.maybe("/maxSize", at -> body.number(at, 1, MAX_FORM));
        return new NewForm(name, below, contentType(body), maxSize == null ? MAX_FORM : maxSize);
    }

    static NewUpload upload(JsonBody body, Folder folder) {
        return new NewUpload(FileName.read(body, "/name", folder), contentType(body), plan(body));
    }

    static PartsToSign parts(JsonBody body, Folder folder) {
        var name = FileName.read(body, "/name", folder);
        var plan = plan(body);
        var numbers = body.numbers("/parts", PARTS, 1, plan.parts()).stream()
                .map(Math::toIntExact)
                .toList();
        return new PartsToSign(name, plan, numbers);
    }

    static Complete complete(JsonBody body, Folder folder) {
        return new Complete(FileName.read(body, "/name", folder), plan(body));
    }

    static Restore restore(JsonBody body, Folder folder) {
        return new Restore(FileName.read(body, "/name", folder), body.text("/versionId", 1, VERSION_ID));
    }

    private static PartPlan plan(JsonBody body) {
        return new PartPlan(body.number("/size", 1, PartPlan.MAX_SIZE));
    }

    private static FileName formName(JsonBody body, String at, Folder folder) {
        var name = FileName.read(body, at, folder);
        refuseVariable(body, at, name.text());
        return name;
    }

    private static String formFolder(JsonBody body, String at, Folder folder) {
        var text = body.text(at, 0, Folder.MAX_KEY);
        if (text.isEmpty()) {
            return text;
        }
        FileName.read(body, at, folder);
        refuseVariable(body, at, text);
        return text + "/";
    }

    private static void refuseVariable(JsonBody body, String at, String text) {
        if (text.contains(VARIABLE)) {
            body.refuse(at, "must not have " + VARIABLE + ", which S3 replaces");
        }
    }

    private static String contentType(JsonBody body) {
        var type = body.text("/contentType", 1, CONTENT_TYPE);
        if (!type.isEmpty() && !MEDIA_TYPE.matcher(type).matches()) {
            body.refuse("/contentType", "must be a media type like image/jpeg");
        }
        return type;
    }
}
