package io.stratus.todo.file;

import io.stratus.common.UserId;
import java.time.Duration;
import java.time.InstantSource;

/// Users and values that tests share.
final class Given {

    /// The sub of a Cognito user is a UUID.
    static final Folder ANN = new Folder(new UserId("e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11"));

    static final Folder BOB = new Folder(new UserId("f3d6a5b5-21d2-81bb-6b4d-8c3e4f1b0c22"));

    private Given() {}

    /// Credentials that name the folder they are for, and what for, valid for 15 minutes.
    static Grants grants(InstantSource clock) {
        return (folder, access) -> new FolderCredentials(
                "ASIA" + access, "secret", folder.prefix(), clock.instant().plus(Duration.ofMinutes(15)));
    }

    static FileEvent put(Folder folder, String name, long size, String sequencer) {
        return new FileEvent(folder, name, new FileState.Present(size), Sequencer.of(sequencer));
    }

    static FileEvent removed(Folder folder, String name, String sequencer) {
        return new FileEvent(folder, name, new FileState.Absent(), Sequencer.of(sequencer));
    }
}
