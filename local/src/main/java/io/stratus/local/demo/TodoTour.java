package io.stratus.local.demo;

import static io.stratus.local.demo.Steps.expect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The to-do list's main job: two users, sixty to-dos in three languages, every write repeated, a lost update, and
/// nothing of the one user to be seen by the other.
final class TodoTour {

    private static final int TO_COMPLETE = 20;
    private static final int TO_DELETE = 10;

    private final Steps steps;
    private final TodoApi ann;
    private final TodoApi bob;
    private final TodoApi nobody;
    private final JsonNode samples;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, String> etags = new HashMap<>();
    private int writes;

    TodoTour(Steps steps, TodoApi ann, TodoApi bob, TodoApi nobody, JsonNode samples) {
        this.steps = steps;
        this.ann = ann;
        this.bob = bob;
        this.nobody = nobody;
        this.samples = samples;
    }

    void take() throws InterruptedException {
        steps.step("Ann adds her to-dos, each request sent twice", this::addEachTwice);
        steps.step("She pages through them, 25 at a time", this::pageThrough);
        steps.step("She sorts the open ones by due date", this::sortByDue);
        steps.step("She renames one and takes its due date away", this::rename);
        steps.step("An update from an old copy is refused", this::loseNoUpdate);
        steps.step("She completes " + TO_COMPLETE, this::complete);
        steps.step("She deletes " + TO_DELETE, this::delete);
        steps.step("Every write counted once", this::countWrites);
        steps.step("Bob sees nothing of hers", this::keepBobOut);
        steps.step("Without sign-in there is nothing at all", this::keepNobodyOut);
    }

    private String addEachTwice() throws InterruptedException {
        for (var sample : samples) {
            var key = "demo-" + ids.size();
            var first = ann.create(sample, key).expecting(201);
            var again = ann.create(sample, key).expecting(201);
            expect("the repeated answer", first.json(), again.json());
            expect("Idempotency-Replayed of the repeated answer", "true", again.header("Idempotency-Replayed"));
            expect("the title", sample.get("title"), first.json().get("title"));
            remember(first);
            ids.add(first.json().get("id").asString());
        }
        expect("to-dos with an id of their own", samples.size(), new HashSet<>(ids).size());
        return "%d to-dos from %d requests".formatted(ids.size(), 2 * ids.size());
    }

    private String pageThrough() throws InterruptedException {
        var seen = idsOf("/v1/todos?limit=25");
        expect("the ids, newest first", ids.reversed(), seen);
        return "%d, each once, newest first".formatted(seen.size());
    }

    private String sortByDue() throws InterruptedException {
        var dues = all("/v1/todos?sort=due&limit=25").stream()
                .map(todo -> todo.path("due").asString("9999-12-31"))
                .toList();
        expect("open to-dos", ids.size(), dues.size());
        expect("their order", dues.stream().sorted().toList(), dues);
        return "first " + dues.getFirst();
    }

    private String rename() throws InterruptedException {
        var id = ids.getFirst();
        var patched = patch(id, "{\"title\": \"Renew both passports\", \"due\": null}");
        expect("the title", "Renew both passports", patched.json().get("title").asString());
        expect("a due date", false, patched.json().has("due"));
        expect(
                "what is read back",
                patched.json(),
                ann.get("/v1/todos/" + id).expecting(200).json());
        return "revision " + patched.json().get("revision");
    }

    private String loseNoUpdate() throws InterruptedException {
        var id = ids.getFirst();
        var now = ann.get("/v1/todos/" + id).expecting(200);
        var refused = ann.patch(id, "\"1\"", "{\"title\": \"Overwritten\"}").expecting(412);
        expect("the ETag that the refusal names", now.header("ETag"), refused.header("ETag"));
        expect(
                "the to-do afterwards",
                now.json(),
                ann.get("/v1/todos/" + id).expecting(200).json());
        return "412 with the current ETag " + refused.header("ETag");
    }

    private String complete() throws InterruptedException {
        for (var id : ids.subList(0, TO_COMPLETE)) {
            var done = patch(id, "{\"status\": \"done\"}");
            expect("completedAt", true, done.json().has("completedAt"));
        }
        int open = idsOf("/v1/todos?status=open").size();
        int done = idsOf("/v1/todos?status=done").size();
        expect("open to-dos", ids.size() - TO_COMPLETE, open);
        expect("done to-dos", TO_COMPLETE, done);
        return "%d open, %d done".formatted(open, done);
    }

    private String delete() throws InterruptedException {
        var gone = ids.subList(ids.size() - TO_DELETE, ids.size());
        for (var id : gone) {
            ann.delete(id, etags.getOrDefault(id, "")).expecting(204);
            writes++;
            ann.get("/v1/todos/" + id).expecting(404);
        }
        expect(
                "to-dos left",
                ids.size() - TO_DELETE,
                idsOf("/v1/todos?limit=100").size());
        return "%d left".formatted(ids.size() - TO_DELETE);
    }

    private String countWrites() throws InterruptedException {
        var version = ann.get("/v1/todos?limit=1").expecting(200).header("X-Data-Version");
        expect("the revision in X-Data-Version", String.valueOf(writes), version.replaceFirst("-.*", ""));
        return "%d writes, revision %d".formatted(writes, writes);
    }

    private String keepBobOut() throws InterruptedException {
        expect("Bob's to-dos", 0, idsOf(bob, "/v1/todos").size());
        bob.get("/v1/todos/" + ids.getFirst()).expecting(404);
        bob.patch(ids.getFirst(), "*", "{\"title\": \"mine\"}").expecting(404);
        bob.delete(ids.getFirst(), "*").expecting(404);
        return "an empty list, and 404 for each of her ids";
    }

    private String keepNobodyOut() throws InterruptedException {
        nobody.get("/v1/todos").expecting(401);
        return "401";
    }

    private TodoApi.Reply patch(String id, String mergePatch) throws InterruptedException {
        var reply = ann.patch(id, etags.getOrDefault(id, ""), mergePatch).expecting(200);
        remember(reply);
        return reply;
    }

    private void remember(TodoApi.Reply written) {
        writes++;
        etags.put(written.json().get("id").asString(), written.header("ETag"));
    }

    private List<String> idsOf(String query) throws InterruptedException {
        return idsOf(ann, query);
    }

    private static List<String> idsOf(TodoApi user, String query) throws InterruptedException {
        return all(user, query).stream().map(todo -> todo.get("id").asString()).toList();
    }

    private List<JsonNode> all(String query) throws InterruptedException {
        return all(ann, query);
    }

    /// Every page of a query, by the cursor of the page before.
    private static List<JsonNode> all(TodoApi user, String query) throws InterruptedException {
        var found = new ArrayList<JsonNode>();
        var page = user.get(query).expecting(200).json();
        while (true) {
            StreamSupport.stream(page.get("items").spliterator(), false).forEach(found::add);
            if (!page.has("next")) {
                return found;
            }
            var separator = query.contains("?") ? "&" : "?";
            page = user.get(query + separator + "cursor=" + page.get("next").asString())
                    .expecting(200)
                    .json();
        }
    }
}
