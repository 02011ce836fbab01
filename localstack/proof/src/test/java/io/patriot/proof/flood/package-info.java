/** What people are told, and when, while very many must be told something at once. */
@NullMarked
package io.patriot.proof.flood;

import org.jspecify.annotations.NullMarked;
