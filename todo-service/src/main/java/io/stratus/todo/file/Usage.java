package io.stratus.todo.file;

/// What a user stores: the current versions of their files. Older versions do not count.
record Usage(long bytes, long files) {

    static final Usage NONE = new Usage(0, 0);

    Usage plus(Usage more) {
        return new Usage(bytes + more.bytes, files + more.files);
    }

    Usage minus(Usage less) {
        return new Usage(bytes - less.bytes, files - less.files);
    }
}
