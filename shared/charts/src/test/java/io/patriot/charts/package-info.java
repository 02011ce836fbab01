/** What pictures must show, and the gallery of them. */
@NullMarked
package io.patriot.charts;

import org.jspecify.annotations.NullMarked;
