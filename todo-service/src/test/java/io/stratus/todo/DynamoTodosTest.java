package io.stratus.todo;

/// Runs on DynamoDB Local, or on what `-Dstratus.endpoint=` names.
class DynamoTodosTest implements TodoWritesContract, IdempotencyContract, TodoListsContract {

    private final DynamoStand stand = DynamoStand.fresh();

    @Override
    public Todos todos() {
        return stand.todos();
    }

    @Override
    public StepClock clock() {
        return stand.clock();
    }
}
