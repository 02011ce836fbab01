/** What all pages have in common: their frame, and the rules a browser is given for them. */
@NullMarked
package io.patriot.api.page;

import org.jspecify.annotations.NullMarked;
