@NullMarked
package io.stratus.todo.file;

import org.jspecify.annotations.NullMarked;
