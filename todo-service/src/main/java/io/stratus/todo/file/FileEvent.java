package io.stratus.todo.file;

/// What S3 tells of one key of a folder.
///
/// @param name what follows the folder in the key: any text, as apps write to S3 without asking this API
/// @param state of the key after the event
record FileEvent(Folder folder, String name, FileState state, Sequencer sequencer) {}
