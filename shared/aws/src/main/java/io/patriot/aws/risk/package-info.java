/** What the watch over accounts' risk remembers, in the state table. */
@NullMarked
package io.patriot.aws.risk;

import org.jspecify.annotations.NullMarked;
