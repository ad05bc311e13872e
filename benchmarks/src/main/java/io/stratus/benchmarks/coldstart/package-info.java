/// Processor time of a function from the start of its Java virtual machine to its first answer, beside plain handlers:
/// start reading at [ColdStart].
@NullMarked
package io.stratus.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
