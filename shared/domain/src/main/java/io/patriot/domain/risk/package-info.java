/**
 * Risk: the rules an order must pass before it may be sent, and the reasons it can be denied for.
 */
@NullMarked
package io.patriot.domain.risk;

import org.jspecify.annotations.NullMarked;
