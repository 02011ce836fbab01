/**
 * Limits: how much may be risked, held and ordered, whose limits those are, what of them is used,
 * and how they may be changed.
 */
@NullMarked
package io.patriot.domain.limit;

import org.jspecify.annotations.NullMarked;
