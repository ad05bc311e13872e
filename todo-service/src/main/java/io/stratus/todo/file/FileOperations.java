package io.stratus.todo.file;

import io.stratus.common.http.Cursors;
import io.stratus.common.http.EntityTag;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.Operation;
import io.stratus.common.http.Problem;
import io.stratus.todo.file.UserFiles.MovedOn;
import io.stratus.todo.file.UserFiles.NoSuchVersion;
import io.stratus.todo.file.UserFiles.Restored;
import io.stratus.todo.file.UserFiles.Restoring;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The operations on a user's folder: a bean for each, named by its `operationId`. Those on uploads in parts are
/// [UploadOperations].
@Lazy
@Configuration(proxyBeanMethods = false)
class FileOperations {

    /// `POST /v1/files/session`: how the app comes to credentials for the folder.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation openFileSession(FileSessions sessions) {
        return new Operation("POST", "/v1/files/session", call -> {
            var folder = new Folder(call.user());
            return created(sessions.open(folder, call.json(body -> FileBodies.mode(body, sessions.usual()))));
        });
    }

    /// `POST /v1/files/forms`: a form that uploads one file from a browser.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation createFileForm(Forms forms, Allowance allowance) {
        return new Operation("POST", "/v1/files/forms", call -> {
            var folder = new Folder(call.user());
            var wanted = call.json(body -> FileBodies.form(body, folder));
            long maxSize = Math.min(wanted.maxSize(), allowance.bytesLeft(folder));
            return created(forms.form(folder, wanted, maxSize));
        });
    }

    /// `GET /v1/files`: one page of current files.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation listFiles(UserFiles files, Cursors cursors) {
        var pages = new FilePages(cursors);
        return new Operation("GET", "/v1/files", call -> {
            var prefix = call.query("prefix");
            var at = pages.position(call);
            return pages.reply(
                    files.list(new Folder(call.user()), prefix == null ? "" : prefix, at.limit(), at.after()), call);
        });
    }

    /// `GET /v1/files/versions`: one page of what a file was.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation listFileVersions(UserFiles files, Cursors cursors) {
        var pages = new FilePages(cursors);
        return new Operation("GET", "/v1/files/versions", call -> {
            var folder = new Folder(call.user());
            var name = FileName.parse("name", call.query("name"), folder);
            var at = pages.position(call);
            return pages.reply(files.versions(folder, name, at.limit(), at.after()), call);
        });
    }

    /// `POST /v1/files/restore`: makes an older version the current one.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation restoreFile(UserFiles files, Allowance allowance) {
        return new Operation("POST", "/v1/files/restore", call -> {
            var folder = new Folder(call.user());
            var wanted = call.json(body -> FileBodies.restore(body, folder));
            allowance.bytesLeft(folder);
            return reply(files.restore(folder, wanted.name(), wanted.versionId(), call.ifMatch()));
        });
    }

    /// `DELETE /v1/files`: deletes a file; its versions stay.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation deleteFile(UserFiles files) {
        return new Operation("DELETE", "/v1/files", call -> {
            var folder = new Folder(call.user());
            files.delete(folder, FileName.parse("name", call.query("name"), folder));
            return HttpReply.noContent();
        });
    }

    /// `GET /v1/files/usage`: what the user stores, and may.
    @Bean(defaultCandidate = false)
    @OfFiles
    Operation getFileUsage(Allowance allowance) {
        return new Operation("GET", "/v1/files/usage", call -> {
            var used = allowance.usages().of(new Folder(call.user()));
            var quota = allowance.quota();
            return HttpReply.ok(
                    new UsageBody(used.bytes(), used.files(), quota.bytes(), quota.files(), quota.leavesRoom(used)));
        });
    }

    record UsageBody(long bytes, long files, long quotaBytes, long quotaFiles, boolean writable) {}

    record RestoredBody(String etag, @Nullable String versionId) {}

    private static HttpReply reply(Restoring restoring) {
        return switch (restoring) {
            case Restored(String etag, var versionId) -> HttpReply.ok(new RestoredBody(etag, versionId));
            case NoSuchVersion() -> HttpReply.problem(Problem.notFound("version"));
            case MovedOn(var etag) ->
                HttpReply.problem(
                        etag == null
                                ? Problem.preconditionFailed()
                                : Problem.preconditionFailed(new EntityTag(etag.replace("\"", ""))));
        };
    }

    static HttpReply created(Object body) {
        return new HttpReply(201, Map.of(), body);
    }
}
