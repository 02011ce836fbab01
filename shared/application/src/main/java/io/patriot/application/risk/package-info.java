/** The watch over how much accounts risk: what was found, what became of it, what is done. */
@NullMarked
package io.patriot.application.risk;

import org.jspecify.annotations.NullMarked;
