package io.stratus.todo;

import static io.stratus.todo.TodosContract.called;
import static io.stratus.todo.TodosContract.due;
import static io.stratus.todo.TodosContract.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.UserId;
import io.stratus.todo.TodoQuery.Sort;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for lists of to-dos.
interface TodoListsContract extends TodosContract {

    @Test
    default void a_user_without_todos_has_an_empty_list() {
        added(BOB, "Beer");

        assertThat(page(ANN, new TodoQuery(Sort.CREATED, null, 10, null)))
                .isEqualTo(new Page(List.of(), null, DataVersion.NONE));
        assertThat(page(ANN, new TodoQuery(Sort.DUE, null, 10, null)))
                .isEqualTo(new Page(List.of(), null, DataVersion.NONE));
    }

    @Test
    default void the_youngest_comes_first() {
        added(ANN, "Milk");
        clock().step(Duration.ofSeconds(1));
        added(ANN, "Eggs");

        assertThat(titles(Sort.CREATED, null)).containsExactly("Eggs", "Milk");
    }

    @Test
    default void the_most_urgent_comes_first_and_what_has_no_date_last() {
        add(ANN, called("Some day"));
        add(ANN, due("Next year", "2027-01-01"));
        add(ANN, due("Today", "2026-11-24"));
        add(ANN, due("Today, too", "2026-11-24"));

        assertThat(titles(Sort.DUE, null)).containsExactly("Today", "Today, too", "Next year", "Some day");
    }

    @Test
    default void what_is_done_is_no_longer_due() {
        var milk = add(ANN, due("Milk", "2026-11-24")).todo();
        add(ANN, due("Eggs", "2026-11-25"));

        done(ANN, milk);

        assertThat(titles(Sort.DUE, null)).containsExactly("Eggs");
        assertThat(titles(Sort.CREATED, Status.DONE)).containsExactly("Milk");
        assertThat(titles(Sort.CREATED, Status.OPEN)).containsExactly("Eggs");
    }

    @Test
    default void what_is_deleted_is_in_no_list() {
        var milk = add(ANN, due("Milk", "2026-11-24")).todo();
        add(ANN, due("Eggs", "2026-11-25"));

        deleted(ANN, milk);

        assertThat(titles(Sort.DUE, null)).containsExactly("Eggs");
        assertThat(titles(Sort.CREATED, null)).containsExactly("Eggs");
    }

    @Test
    default void a_list_shows_whether_there_are_notes_but_not_the_notes() {
        add(ANN, called("Bare"));
        add(ANN, new NewTodo("Annotated", "two\nlines", null, List.of("a", "b")));

        var items = page(ANN, new TodoQuery(Sort.CREATED, null, 10, null)).items();

        assertThat(items).extracting(TodoSummary::hasNotes).containsExactly(true, false);
        assertThat(items.getFirst()).isEqualTo(read(ANN, items.getFirst().id()).summary());
    }

    @Test
    default void a_page_goes_on_where_its_last_item_stood_though_it_is_gone() {
        IntStream.rangeClosed(1, 5).forEach(i -> add(ANN, due("Day " + i, "2026-12-0" + i)));
        for (var sort : Sort.values()) {
            var first = page(ANN, new TodoQuery(sort, null, 2, null));
            var last = first.items().getLast();
            deleted(ANN, read(ANN, last.id()));

            var second = page(ANN, new TodoQuery(sort, null, 2, first.next()));

            assertThat(second.items())
                    .doesNotContainAnyElementsOf(first.items())
                    .isNotEmpty();
        }
    }

    /// A random history gives the lists that a map of to-dos gives, whole and by pages of any length.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    default void lists_hold_each_todo_once_in_order(long seed) {
        var random = new Random(seed);
        var model = new HashMap<TodoId, Todo>();
        for (int step = 0; step < 40; step++) {
            clock().step(Duration.ofMillis(random.nextInt(1_500)));
            var write = write("seed " + seed, "step " + step);
            act(random, model, write);
        }

        for (var sort : Sort.values()) {
            for (var status : filters(sort)) {
                var expected = expected(model, sort, status);
                for (int limit : List.of(1, 2, 3, 7, 100)) {
                    assertThat(pages(sort, status, limit))
                            .as("%s %s by %d", sort, status, limit)
                            .isEqualTo(expected);
                }
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private void act(Random random, Map<TodoId, Todo> model, Write write) {
        var any = model.keySet().stream()
                .sorted(Comparator.comparing(TodoId::toString))
                .skip(random.nextInt(model.size() + 1))
                .findFirst();
        if (any.isEmpty() || random.nextInt(3) == 0) {
            var day = random.nextBoolean() ? null : LocalDate.of(2026, 12, 1 + random.nextInt(4));
            var created = (Todos.Created)
                    todos().create(ANN, new NewTodo("to-do " + random.nextInt(9), null, day, List.of()), write, null);
            model.put(created.todo().id(), created.todo());
        } else if (random.nextInt(4) == 0) {
            todos().delete(ANN, any.get(), ANY, write);
            model.remove(any.get());
        } else {
            var status = random.nextBoolean() ? Status.OPEN : Status.DONE;
            var patched = (Todos.Patched) todos().patch(ANN, any.get(), TodosContract.status(status), ANY, write);
            model.put(any.get(), patched.todo());
        }
    }

    private static List<@Nullable Status> filters(Sort sort) {
        var filters = new ArrayList<@Nullable Status>();
        filters.add(null);
        filters.add(Status.OPEN);
        if (sort == Sort.CREATED) {
            filters.add(Status.DONE);
        }
        return filters;
    }

    private static List<TodoSummary> expected(Map<TodoId, Todo> model, Sort sort, @Nullable Status status) {
        Comparator<Todo> byAge = Comparator.comparing(todo -> todo.id().toString());
        Comparator<Todo> byDue = Comparator.comparing(Todo::due, Comparator.nullsLast(Comparator.naturalOrder()));
        var wanted = sort == Sort.DUE ? Status.OPEN : status;
        return model.values().stream()
                .filter(todo -> wanted == null || todo.status() == wanted)
                .sorted(sort == Sort.CREATED ? byAge.reversed() : byDue.thenComparing(byAge))
                .map(Todo::summary)
                .toList();
    }

    private List<TodoSummary> pages(Sort sort, @Nullable Status status, int limit) {
        var all = new ArrayList<TodoSummary>();
        String after = null;
        do {
            var page = page(ANN, new TodoQuery(sort, status, limit, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private Page page(UserId user, TodoQuery query) {
        return (Page) todos().list(user, query, null);
    }

    private List<String> titles(Sort sort, @Nullable Status status) {
        return page(ANN, new TodoQuery(sort, status, 100, null)).items().stream()
                .map(TodoSummary::title)
                .toList();
    }
}
