/** The page on which an exchange account is linked. */
@NullMarked
package io.patriot.api.link;

import org.jspecify.annotations.NullMarked;
