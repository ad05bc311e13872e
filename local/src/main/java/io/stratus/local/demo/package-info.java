/// `./run demo`: the main job of each system on real input, as its users would do it. Start at [TodoTour].
@NullMarked
package io.stratus.local.demo;

import org.jspecify.annotations.NullMarked;
