/// Matrices of what is refused beside what is allowed, which tests run and write down as a page. Start at [Case].
@NullMarked
package io.stratus.common.matrix;

import org.jspecify.annotations.NullMarked;
