package io.stratus.todo.file;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Usage in memory, as a sum made anew each time.
final class MemoryUsages implements Usages {

    private final Map<Folder, Map<String, Recorded>> folders = new HashMap<>();
    private final InstantSource clock;

    MemoryUsages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Usage of(Folder folder) {
        return files(folder).values().stream()
                .map(recorded -> recorded.state().usage())
                .reduce(Usage.NONE, Usage::plus);
    }

    @Override
    public void count(FileEvent event) {
        var was = files(event.folder()).get(event.name());
        if (was == null || event.sequencer().isAfter(was.sequencer())) {
            put(event.folder(), event.name(), event.state(), event.sequencer());
        }
    }

    @Override
    public Map<String, Recorded> files(Folder folder) {
        return Map.copyOf(folders.getOrDefault(folder, Map.of()));
    }

    @Override
    public boolean correct(Folder folder, String name, @Nullable Recorded was, FileState state) {
        if (!Objects.equals(was, files(folder).get(name))) {
            return false;
        }
        put(folder, name, state, was == null ? Sequencer.NONE : was.sequencer());
        return true;
    }

    private void put(Folder folder, String name, FileState state, Sequencer sequencer) {
        folders.computeIfAbsent(folder, absent -> new HashMap<>())
                .put(name, new Recorded(state, sequencer, clock.instant()));
    }
}
