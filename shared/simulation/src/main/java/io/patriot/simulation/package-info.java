/**
 * The market that paper orders meet: a venue's visible book, and an engine that fills orders
 * against it as honestly as the book and the trade tape allow.
 */
@NullMarked
package io.patriot.simulation;

import org.jspecify.annotations.NullMarked;
