/** What came of what was asked of accounts, on the wire. */
@NullMarked
package io.patriot.events.outcome;

import org.jspecify.annotations.NullMarked;
