/// The files of each user: a folder in S3 that the user reaches with credentials of their own, what is stored in it,
/// and
/// how much. Start reading at [io.stratus.todo.file.FileOperations].
@NullMarked
package io.stratus.todo.file;

import org.jspecify.annotations.NullMarked;
