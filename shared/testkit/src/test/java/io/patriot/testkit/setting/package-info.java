/** Changing how accounts are set. */
@NullMarked
package io.patriot.testkit.setting;

import org.jspecify.annotations.NullMarked;
