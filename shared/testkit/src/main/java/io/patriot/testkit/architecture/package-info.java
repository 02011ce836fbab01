/** The rules of the house that a compiler does not check: which way code may look, and replay. */
@NullMarked
package io.patriot.testkit.architecture;

import org.jspecify.annotations.NullMarked;
