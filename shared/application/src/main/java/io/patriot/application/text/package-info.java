/** What is said to people, in the languages they read. */
@NullMarked
package io.patriot.application.text;

import org.jspecify.annotations.NullMarked;
