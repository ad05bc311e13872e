/// A template file as a tree in which every node knows its file, line and path. Start at [TemplateFile].
@NullMarked
package io.stratus.local.template.yaml;

import org.jspecify.annotations.NullMarked;
