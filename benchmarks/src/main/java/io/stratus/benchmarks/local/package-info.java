/// A local run under load: how soon it is ready, what memory it takes, and what a request costs on its way through
/// gateway, authorizer and function. Start reading at [LocalBenchmark].
@NullMarked
package io.stratus.benchmarks.local;

import org.jspecify.annotations.NullMarked;
