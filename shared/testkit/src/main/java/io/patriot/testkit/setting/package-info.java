/** How accounts are set at a venue that does as it is told. */
@NullMarked
package io.patriot.testkit.setting;

import org.jspecify.annotations.NullMarked;
