/**
 * The life of an order as the platform runs it: preview, request, decide, place, record, cancel,
 * reconcile.
 */
@NullMarked
package io.patriot.application.order;

import org.jspecify.annotations.NullMarked;
