/** What every venue of the platform is held to: numbered cards, and what a venue offers at all. */
@NullMarked
package io.patriot.exchanges.contract;

import org.jspecify.annotations.NullMarked;
