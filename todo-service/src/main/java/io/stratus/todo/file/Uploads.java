package io.stratus.todo.file;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Uploads in parts, each of which goes from the client to S3 by a URL of its own. Each call is made with the folder's
/// own credentials; an upload of another folder does not exist.
///
/// Each method throws [Problem.Thrown] 503 where S3 or STS cannot be had at the moment.
interface Uploads {

    /// Begins one.
    ///
    /// @return its id
    String create(Folder folder, FileName name, String contentType);

    /// A URL for each part, to `PUT` it with exactly the length that the plan gives it. They live 5 minutes.
    ///
    /// @return by number; also where the upload does not exist: nothing is asked
    Map<Integer, URI> sign(Folder folder, FileName name, String uploadId, PartPlan plan, List<Integer> numbers);

    /// The parts that are there; empty if there is no such upload.
    Optional<List<Part>> parts(Folder folder, FileName name, String uploadId);

    /// Makes the file of its parts.
    ///
    /// @return the file's tag; empty if there is no such upload any more
    Optional<String> complete(Folder folder, FileName name, String uploadId, List<Part> parts);

    /// Ends an upload and drops its parts.
    ///
    /// @return whether there was one
    boolean abort(Folder folder, FileName name, String uploadId);
}
