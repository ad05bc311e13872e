package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.JSON_DENIED;

import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;

/// The table, with credentials of a folder.
///
/// @param ann the folder's
/// @param account may do everything
record TableCases(TwoFolders two, TableCalls ann, TableCalls account) {

    /// As deployed by default: the folder's credentials have nothing to do with the table.
    Section closed() {
        return new Section(
                "DynamoDB, by default",
                List.of(
                        byWhom("GetItem of an own item", calls -> calls.get(two.sub())),
                        byWhom("Query of the own items", calls -> calls.query("", two.sub())),
                        byWhom("Query of the own items by an index", calls -> calls.query("byDue", two.sub())),
                        byWhom("Scan", TableCalls::scan),
                        byWhom("PutItem of an own item", calls -> calls.put(two.sub())),
                        byWhom("BatchGetItem of an own item", calls -> calls.batch(List.of(two.sub()))),
                        byWhom("DescribeTable", TableCalls::describe)));
    }

    /// With `DirectTableRead=true`.
    Section open() {
        var own = "of the own partition";
        return new Section(
                "DynamoDB, with `DirectTableRead=true`",
                List.of(
                        partition("GetItem of another user's item", own, ann::get),
                        partition("Query of another user's partition", own, sub -> ann.query("", sub)),
                        partition(
                                "Query of another user's partition by the index byDue",
                                own,
                                sub -> ann.query("byDue", sub)),
                        Case.of(
                                "BatchGetItem of an own item and another user's",
                                JSON_DENIED,
                                "of own items alone",
                                ann::batch,
                                List.of(two.sub(), two.otherSub()),
                                List.of(two.sub())),
                        partition("TransactGetItems of another user's item", own, ann::transact),
                        partition(
                                "PartiQL SELECT of another user's partition",
                                "Query of the own one",
                                sub -> sub.equals(two.sub()) ? ann.query("", sub) : ann.select(sub)),
                        new Case(
                                "Scan, which names no partition",
                                JSON_DENIED,
                                "Query " + own,
                                () -> ann.scan(),
                                () -> ann.query("", two.sub())),
                        new Case(
                                "PutItem of an own item",
                                JSON_DENIED,
                                "GetItem",
                                () -> ann.put(two.sub()),
                                () -> ann.get(two.sub())),
                        new Case(
                                "DeleteItem of an own item",
                                JSON_DENIED,
                                "GetItem",
                                () -> ann.delete(two.sub()),
                                () -> ann.get(two.sub()))));
    }

    private Case byWhom(String tried, Case.With<TableCalls> call) {
        return Case.of(tried, JSON_DENIED, "with credentials of the account", call, ann, account);
    }

    private Case partition(String tried, String differs, Case.With<String> call) {
        return Case.of(tried, JSON_DENIED, differs, call, two.otherSub(), two.sub());
    }
}
