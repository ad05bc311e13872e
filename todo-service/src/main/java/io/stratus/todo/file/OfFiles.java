package io.stratus.todo.file;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/// Marks the operations that `todoFiles` answers. They are no candidates where operations are asked for without it, as
/// `todoApi` does.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface OfFiles {}
