package io.stratus.local.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// The temporary files of one run: what every function's process needs, and a folder for each instance.
///
/// @param path deleted with all in it when the run ends
/// @param nativeClient the native part of AWS's runtime interface client; null where it has none for this system
record RunFolder(Path path, Path classes, @Nullable Path nativeClient) {

    /// Unpacks the main class and the native client once: left alone, each process would unpack its own over the same
    /// file in `/tmp` while another may be loading it, and leave it there.
    static RunFolder create(LambdaSettings settings) throws IOException {
        var path = Files.createTempDirectory(Files.createDirectories(settings.workFolder()), "lambda-");
        var classes = path.resolve("classes");
        var main = FunctionMain.class.getName().replace('.', '/') + ".class";
        var target = classes.resolve(main);
        Files.createDirectories(target.getParent());
        try (var bytes = FunctionMain.class.getClassLoader().getResourceAsStream(main)) {
            if (bytes == null) {
                throw new FileNotFoundException(main);
            }
            Files.copy(bytes, target);
        }
        return new RunFolder(path, classes, unpackNativeClient(settings.runtimeFolder(), path));
    }

    Path newInstance(FunctionSpec function) throws IOException {
        return Files.createTempDirectory(path, function.logicalId() + "-");
    }

    /// Lays out a task root as Lambda's `/var/task`: a folder is one already; a jar goes to `lib/`, from where the
    /// client's class loader takes it. The jar is copied, so that a build may write a new one meanwhile.
    static Path taskRoot(FunctionSpec function, Path instanceFolder) throws IOException {
        if (Files.isDirectory(function.code())) {
            return function.code();
        }
        var root = instanceFolder.resolve("task");
        Files.createDirectories(root.resolve("lib"));
        Files.copy(function.code(), root.resolve("lib/function.jar"));
        return root;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // deleted at the same time by whom it belongs to
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static @Nullable Path unpackNativeClient(Path runtimeFolder, Path target) throws IOException {
        boolean musl =
                Files.exists(Path.of("/lib/ld-musl-x86_64.so.1")) || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
        var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        var name = "libaws-lambda-jni.linux" + (musl ? "_musl-" : "-") + machine + ".so";
        try (var jars = Files.newDirectoryStream(runtimeFolder, "*.jar")) {
            for (Path jar : jars) {
                try (var zip = FileSystems.newFileSystem(jar)) {
                    var library = zip.getPath("/jni", name);
                    if (Files.exists(library)) {
                        return Files.copy(library, target.resolve(name));
                    }
                }
            }
        }
        return null;
    }
}
