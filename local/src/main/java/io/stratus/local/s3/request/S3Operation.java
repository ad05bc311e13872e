package io.stratus.local.s3.request;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import java.io.IOException;
import java.util.List;

/// One operation of S3: what it needs and what it does stand side by side.
public interface S3Operation {

    /// Its name in the S3 API Reference.
    String name();

    /// The accesses that must all be allowed before it is asked to answer (Service Authorization Reference, "Actions,
    /// resources, and condition keys for Amazon S3").
    List<Access> needs(S3Request request);

    /// Does it.
    ///
    /// @throws io.stratus.local.s3.protocol.S3Error where S3 answers one
    /// @throws IOException if the client is gone
    StreamedAnswer answer(S3Request request) throws IOException;
}
