/**
 * Whose money it is and what may be done with it: tenants, accounts, and the book of what an
 * account holds and reserves.
 */
@NullMarked
package io.patriot.domain.account;

import org.jspecify.annotations.NullMarked;
