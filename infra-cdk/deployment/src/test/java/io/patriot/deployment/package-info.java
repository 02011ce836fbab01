/** What a deployment to an incomplete AWS does and says. */
@NullMarked
package io.patriot.deployment;

import org.jspecify.annotations.NullMarked;
