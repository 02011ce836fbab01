/** How much a portfolio can lose: measures of what is held now, and bounds they should keep. */
@NullMarked
package io.patriot.risk;

import org.jspecify.annotations.NullMarked;
