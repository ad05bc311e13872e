package io.stratus.local.s3.listing;

import io.stratus.local.iam.Access;
import io.stratus.local.iam.Query;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Request;
import org.jspecify.annotations.Nullable;

/// What all listings take.
///
/// @param prefix of the keys listed; empty for all
/// @param delimiter what groups keys by their beginning; empty for none
/// @param most entries on a page, at most 1,000
/// @param encoded whether keys are percent-encoded in the answer, for XML cannot hold every character
record ListingRequest(String prefix, String delimiter, int most, boolean encoded) {

    private static final int LONGEST_PAGE = 1_000;

    static ListingRequest of(S3Request request) {
        var encoding = request.parameter("encoding-type");
        if (encoding != null && !encoding.equals("url")) {
            throw S3Error.invalidArgument("Invalid Encoding Method specified in Request");
        }
        return new ListingRequest(
                orEmpty(request.parameter("prefix")),
                orEmpty(request.parameter("delimiter")),
                request.number("max-keys", LONGEST_PAGE, LONGEST_PAGE),
                encoding != null);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// A list of a bucket, with the keys that policies bind it to a folder by.
    static Access need(String action, S3Request request) {
        return ConditionKeys.of(request)
                .with("s3:prefix", request.parameter("prefix"))
                .with("s3:delimiter", request.parameter("delimiter"))
                .with("s3:max-keys", request.parameter("max-keys"))
                .on(action, request.bucket().spec().arn());
    }

    String key(String key) {
        return encoded ? Query.encode(key).replace("%2F", "/") : key;
    }
}
