/// MyTodoList: to-dos of one user, revision by revision.
@NullMarked
package io.stratus.todo;

import org.jspecify.annotations.NullMarked;
