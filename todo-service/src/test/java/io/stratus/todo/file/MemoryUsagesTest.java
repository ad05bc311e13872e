package io.stratus.todo.file;

class MemoryUsagesTest extends UsagesContract {

    private final Usages usages = new MemoryUsages(clock);

    @Override
    Usages usages() {
        return usages;
    }
}
