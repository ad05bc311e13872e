package io.stratus.local.s3.object;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.s3.object.DeleteObject.Deleted;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.protocol.XmlRequest;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Target;
import io.stratus.local.s3.store.Precondition;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `DeleteObjects`: up to 1,000 keys, each of which is allowed or denied by itself.
public record DeleteObjects(DeleteObject one) implements S3Operation {

    private static final int MOST = 1_000;
    private static final int LONGEST_DOCUMENT = 4 * 1024 * 1024; // bytes: 1,000 keys of 1,024, escaped

    @Override
    public String name() {
        return "DeleteObjects";
    }

    /// Nothing yet: only the body names the keys.
    @Override
    public List<Access> needs(S3Request request) {
        return List.of();
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        var document = XmlRequest.parse(request.payload().read(LONGEST_DOCUMENT), "Delete");
        var objects = document.all("Object");
        if (objects.isEmpty() || objects.size() > MOST) {
            throw S3Error.malformedXml();
        }
        boolean quiet = "true".equals(document.text("Quiet"));
        var result = Xml.document("DeleteResult");
        for (var object : objects) {
            delete(request, Target.key(object.required("Key")), object.text("VersionId"), quiet, result);
        }
        return result.answer(200);
    }

    private void delete(S3Request request, String key, @Nullable String version, boolean quiet, Xml result) {
        if (request.permissions().decide(DeleteObject.need(request, key, version)) instanceof Denied) {
            result.open("Error")
                    .text("Key", key)
                    .text("VersionId", version)
                    .text("Code", "AccessDenied")
                    .text("Message", "Access Denied")
                    .close("Error");
            return;
        }
        var deleted = one.delete(request, key, version, Precondition.NONE);
        if (!quiet) {
            tell(result, key, version, deleted);
        }
    }

    private static void tell(Xml result, String key, @Nullable String version, Deleted deleted) {
        result.open("Deleted").text("Key", key).text("VersionId", version);
        if (deleted.marker()) {
            result.text("DeleteMarker", true).text("DeleteMarkerVersionId", deleted.version());
        }
        result.close("Deleted");
    }
}
