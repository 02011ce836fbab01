/**
 * Linking an account at an exchange: asking what a key may do, deciding whether that is safe, and
 * keeping the key where nobody can read it.
 */
@NullMarked
package io.patriot.application.link;

import org.jspecify.annotations.NullMarked;
