package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;
import static io.stratus.it.folder.Refusals.NO_UPLOAD;

import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import io.stratus.it.folder.TwoFolders.Upload;
import java.util.List;

/// Multipart uploads that somebody else has begun.
record UploadCases(TwoFolders two, UploadCalls calls) {

    private static final String OWN_ID = "the id of the own upload";

    Section section() {
        return new Section(
                "Multipart uploads",
                List.of(
                        Case.of(
                                "CreateMultipartUpload in another folder",
                                DENIED,
                                "the same in the own folder",
                                calls::create,
                                two.other("new"),
                                two.own("new")),
                        others("UploadPart", calls::part),
                        otherId("UploadPart", calls::part),
                        others("ListParts", calls::list),
                        otherId("ListParts", calls::list),
                        Case.of(
                                "UploadPartCopy from another folder into the own upload",
                                DENIED,
                                "from the own file",
                                calls::partOf,
                                two.other(TwoFolders.FILE),
                                two.own(TwoFolders.FILE)),
                        new Case(
                                "CompleteMultipartUpload of the other folder's upload",
                                DENIED,
                                "of an own one",
                                () -> calls.complete(two.otherUpload(), "\"0\""),
                                calls::beginAndComplete),
                        Case.of(
                                "AbortMultipartUpload of the other folder's upload",
                                DENIED,
                                "of an own one",
                                calls::abort,
                                two.otherUpload(),
                                calls.begin()),
                        Case.of(
                                "AbortMultipartUpload with the own key and the id of the other folder's upload",
                                NO_UPLOAD,
                                "the id of an own one",
                                calls::abort,
                                new Upload(two.upload().key(), two.otherUpload().id()),
                                calls.begin())));
    }

    private Case others(String operation, Case.With<Upload> call) {
        return Case.of(
                operation + " of the other folder's upload",
                DENIED,
                "of the own upload",
                call,
                two.otherUpload(),
                two.upload());
    }

    private Case otherId(String operation, Case.With<Upload> call) {
        var mixed = new Upload(two.upload().key(), two.otherUpload().id());
        return Case.of(
                operation + " with the own key and the id of the other folder's upload",
                NO_UPLOAD,
                OWN_ID,
                call,
                mixed,
                two.upload());
    }
}
