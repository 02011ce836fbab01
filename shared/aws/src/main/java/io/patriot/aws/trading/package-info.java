/** Accounts and orders in the tables, together with the history that made them. */
@NullMarked
package io.patriot.aws.trading;

import org.jspecify.annotations.NullMarked;
