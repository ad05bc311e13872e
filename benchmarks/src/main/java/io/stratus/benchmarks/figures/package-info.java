/// What measured figures are summed up and printed with.
@NullMarked
package io.stratus.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
