/**
 * What a person asks of an account apart from its orders: how it is set at its venue, and to take
 * it away. What came of each is remembered once.
 */
@NullMarked
package io.patriot.application.setting;

import org.jspecify.annotations.NullMarked;
