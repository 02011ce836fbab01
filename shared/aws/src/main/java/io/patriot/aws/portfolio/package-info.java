/** What came of trading, added up in the state table. */
@NullMarked
package io.patriot.aws.portfolio;

import org.jspecify.annotations.NullMarked;
