/// Resources by type, as the services of the local run want them. Each view throws
/// [io.stratus.local.template.yaml.BrokenTemplate] with the place of what it cannot use.
@NullMarked
package io.stratus.local.template.view;

import org.jspecify.annotations.NullMarked;
