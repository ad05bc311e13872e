package io.stratus.local.s3;

import io.stratus.local.iam.Query;
import io.stratus.local.s3.protocol.S3Error;
import java.util.Map;
import java.util.Set;

/// The query parameters that make an operation another one. All that S3 has are known by name, so that one which is not
/// emulated is never taken for the operation without it. Any other parameter is none of S3's, and is ignored as S3
/// does.
final class Subresources {

    private static final Set<String> ALL = Set.of("""
            abac accelerate acl analytics append attributes cors delete encryption
            intelligent-tiering inventory legal-hold lifecycle list-type location logging
            metadataConfiguration metadataInventoryTable metadataJournalTable metadataTable metrics
            notification object-lock ownershipControls policy policyStatus publicAccessBlock
            renameObject replication requestPayment restore retention select session tagging torrent
            uploadId uploads versioning versions website\
            """.split("\\s+", -1));

    private Subresources() {}

    /// A space and the subresource that a query names; empty where it names none.
    ///
    /// @throws S3Error if it names several
    static String named(Query query) {
        var named = query.parameters().stream()
                .map(Map.Entry::getKey)
                .filter(ALL::contains)
                .distinct()
                .toList();
        if (named.size() > 1) {
            throw S3Error.invalidArgument("Conflicting query parameters: " + String.join(", ", named));
        }
        return named.isEmpty() ? "" : " " + named.getFirst();
    }
}
