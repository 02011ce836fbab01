/** Events of accounts on the wire. */
@NullMarked
package io.patriot.events.account;

import org.jspecify.annotations.NullMarked;
