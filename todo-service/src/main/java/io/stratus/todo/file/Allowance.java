package io.stratus.todo.file;

import io.stratus.common.http.Problem;

/// What each user may still store. One read of the table each.
///
/// It is asked before something is given out, not while bytes come in: what was given out before lives up to 5 minutes
/// (forms, part URLs), 15 (sessions) or 60 (identity pool) longer.
record Allowance(Usages usages, Quota quota) {

    boolean leavesRoom(Folder folder) {
        return quota.leavesRoom(usages.of(folder));
    }

    /// Bytes that one more file may have.
    ///
    /// @throws Problem.Thrown 403 if nothing may be added
    long bytesLeft(Folder folder) {
        var used = usages.of(folder);
        if (!quota.leavesRoom(used)) {
            throw Problem.quotaExceeded("Delete files first.").thrown();
        }
        return quota.bytesLeft(used);
    }

    /// Demands room for one more file.
    ///
    /// @throws Problem.Thrown 403 if there is none
    void demand(Folder folder, long size) {
        long left = bytesLeft(folder);
        if (size > left) {
            throw Problem.quotaExceeded("The file has " + size + " bytes, " + left + " are left.")
                    .thrown();
        }
    }
}
