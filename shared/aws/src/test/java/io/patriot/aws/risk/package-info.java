/** What is remembered of the risk of accounts. */
@NullMarked
package io.patriot.aws.risk;

import org.jspecify.annotations.NullMarked;
