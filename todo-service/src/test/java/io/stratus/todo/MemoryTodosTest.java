package io.stratus.todo;

import io.stratus.common.Ulids;
import java.util.Random;

class MemoryTodosTest implements TodoWritesContract, IdempotencyContract, TodoListsContract {

    private final StepClock clock = new StepClock();
    private final Todos todos = new MemoryTodos(new Ulids(clock, new Random(1)), clock);

    @Override
    public Todos todos() {
        return todos;
    }

    @Override
    public StepClock clock() {
        return clock;
    }
}
