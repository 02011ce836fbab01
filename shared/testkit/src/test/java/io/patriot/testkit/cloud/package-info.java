/** That the cloud in memory answers as the cloud does. */
@NullMarked
package io.patriot.testkit.cloud;

import org.jspecify.annotations.NullMarked;
