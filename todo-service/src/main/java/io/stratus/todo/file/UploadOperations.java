package io.stratus.todo.file;

import io.stratus.common.Check;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.Operation;
import io.stratus.common.http.Problem;
import io.stratus.todo.file.FileBodies.Complete;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The operations on uploads in parts: for files that are too large for a form, or must survive an interruption.
@Lazy
@Configuration(proxyBeanMethods = false)
class UploadOperations {

    private static final String UPLOADS = "/v1/files/uploads";
    private static final String UPLOAD = "/v1/files/uploads/{uploadId}";

    /// `POST /v1/files/uploads`: begins an upload and says how the file is cut.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation createUpload(Uploads uploads, Allowance allowance) {
        return new Operation("POST", UPLOADS, call -> {
            var folder = new Folder(call.user());
            var wanted = call.json(body -> FileBodies.upload(body, folder));
            allowance.demand(folder, wanted.plan().size());
            var id = uploads.create(folder, wanted.name(), wanted.contentType());
            return FileOperations.created(
                    new UploadBody(id, wanted.plan().partSize(), wanted.plan().parts()));
        });
    }

    record UploadBody(String uploadId, long partSize, int parts) {}

    /// `POST /v1/files/uploads/{uploadId}/parts`: a URL for each of these parts.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation signUploadParts(Uploads uploads, InstantSource clock) {
        return new Operation("POST", UPLOAD + "/parts", call -> {
            var folder = new Folder(call.user());
            var wanted = call.json(body -> FileBodies.parts(body, folder));
            var expiresAt = clock.instant().plus(S3Uploads.LIFE);
            var urls = uploads.sign(folder, wanted.name(), call.path("uploadId"), wanted.plan(), wanted.numbers());
            var parts = urls.entrySet().stream()
                    .map(url -> new SignedPart(url.getKey(), wanted.plan().sizeOf(url.getKey()), url.getValue()))
                    .toList();
            return HttpReply.ok(new SignedParts(parts, expiresAt));
        });
    }

    record SignedPart(int number, long size, URI url) {}

    record SignedParts(List<SignedPart> parts, Instant expiresAt) {}

    /// `GET /v1/files/uploads/{uploadId}`: the parts that are there, so that an interrupted upload goes on.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation getUpload(Uploads uploads) {
        return new Operation("GET", UPLOAD, call -> {
            var folder = new Folder(call.user());
            var name = FileName.parse("name", call.query("name"), folder);
            return uploads.parts(folder, name, call.path("uploadId"))
                    .map(parts -> HttpReply.ok(new PartsBody(parts)))
                    .orElseGet(UploadOperations::noSuchUpload);
        });
    }

    record PartsBody(List<Part> parts) {}

    /// `POST /v1/files/uploads/{uploadId}/complete`: makes the file of its parts.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation completeUpload(Uploads uploads, Allowance allowance) {
        return new Operation("POST", UPLOAD + "/complete", call -> {
            var folder = new Folder(call.user());
            var wanted = call.json(body -> FileBodies.complete(body, folder));
            // Again: since the upload began, others may have been completed.
            allowance.demand(folder, wanted.plan().size());
            var id = call.path("uploadId");
            return uploads.parts(folder, wanted.name(), id)
                    .map(parts -> whole(parts, wanted))
                    .flatMap(parts -> uploads.complete(folder, wanted.name(), id, parts))
                    .map(etag -> HttpReply.ok(new CompletedBody(wanted.name().text(), etag)))
                    .orElseGet(UploadOperations::noSuchUpload);
        });
    }

    record CompletedBody(String name, String etag) {}

    /// `DELETE /v1/files/uploads/{uploadId}`: ends an upload and drops its parts.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation abortUpload(Uploads uploads) {
        return new Operation("DELETE", UPLOAD, call -> {
            var folder = new Folder(call.user());
            var name = FileName.parse("name", call.query("name"), folder);
            return uploads.abort(folder, name, call.path("uploadId")) ? HttpReply.noContent() : noSuchUpload();
        });
    }

    private static HttpReply noSuchUpload() {
        return HttpReply.problem(Problem.notFound("upload"));
    }

    /// All parts of the plan, no other, each of its size: a part that the client sent by credentials of its own may
    /// have
    /// another.
    private static List<Part> whole(List<Part> parts, Complete wanted) {
        var plan = wanted.plan();
        for (int number = 1; number <= plan.parts(); number++) {
            if (number > parts.size() || !fits(parts.get(number - 1), number, plan)) {
                throw Check.invalid("/size", "does not fit the parts that are there: part " + number);
            }
        }
        return parts.subList(0, plan.parts());
    }

    private static boolean fits(Part part, int number, PartPlan plan) {
        return part.number() == number && part.size() == plan.sizeOf(number);
    }
}
