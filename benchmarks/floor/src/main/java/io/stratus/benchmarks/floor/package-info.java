/// The floors of the cold start benchmark: `GET /v1/todos` as plain handlers, without a framework or any check.
@NullMarked
package io.stratus.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
