/** What guards a position: the stop and the target that an entry brings along. */
@NullMarked
package io.patriot.domain.protection;

import org.jspecify.annotations.NullMarked;
