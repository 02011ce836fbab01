/** People, their cards and their updates in the table. */
@NullMarked
package io.patriot.aws.card;

import org.jspecify.annotations.NullMarked;
