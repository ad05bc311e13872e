/// Classes that break a house rule, so that HouseRulesTest can see each rule fire.
@NullMarked
package io.stratus.stranger;

import org.jspecify.annotations.NullMarked;
