/** What the platform knows of markets: instruments and the newest prices. */
@NullMarked
package io.patriot.application.market;

import org.jspecify.annotations.NullMarked;
