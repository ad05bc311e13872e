/// The roles of a stack with every policy that is attached to them, wherever the template says so. Start at
/// [RoleResource].
@NullMarked
package io.stratus.local.template.view.iam;

import org.jspecify.annotations.NullMarked;
