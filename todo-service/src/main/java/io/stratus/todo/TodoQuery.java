package io.stratus.todo;

import org.jspecify.annotations.Nullable;

/// Which to-dos a page shows, and in which order.
///
/// @param status null for both
/// @param limit 1 to 100
/// @param after the key that the page before ended at; null for the first page
record TodoQuery(
        Sort sort,
        @Nullable Status status,
        int limit,
        @Nullable String after) {

    /// Orders of a list.
    enum Sort {
        /// By age, the youngest first.
        CREATED,
        /// Open to-dos by due date, the most urgent first and those without date last; the elder first on one day.
        DUE
    }
}
