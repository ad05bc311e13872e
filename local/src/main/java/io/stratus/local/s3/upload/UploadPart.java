package io.stratus.local.s3.upload;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.object.Uploaded;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Writes;
import java.io.IOException;
import java.util.List;

/// `UploadPart`.
public record UploadPart() implements S3Operation {

    @Override
    public String name() {
        return "UploadPart";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return Writes.needs(request);
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        var upload = InProgress.of(request);
        int number = InProgress.partNumber(request);
        request.payload().length(); // refused before a byte is asked for
        var store = request.bucket().store();
        var written = store.contents().write(request.payload()::transferTo);
        var received = written.result();
        var part = InProgress.stillThere(
                store.uploads().add(upload, number, written.piece(), received.md5(), received.checksums()));
        var empty = StreamedAnswer.of(Answer.empty(200));
        var fields = Fields.of("ETag", Conditions.quoted(part.etag()))
                .with("x-amz-server-side-encryption", request.bucket().spec().encryption());
        return new StreamedAnswer(200, Uploaded.checksums(fields, part.checksums()), empty.body(), empty.length());
    }
}
