/** Price alerts in memory. */
@NullMarked
package io.patriot.testkit.alert;

import org.jspecify.annotations.NullMarked;
