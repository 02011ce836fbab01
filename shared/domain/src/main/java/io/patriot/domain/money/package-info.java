/** Money. */
@NullMarked
package io.patriot.domain.money;

import org.jspecify.annotations.NullMarked;
