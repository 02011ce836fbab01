/** What may come into the repository, and what must not. */
@NullMarked
package io.patriot.supply;

import org.jspecify.annotations.NullMarked;
