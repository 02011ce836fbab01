/** What those who look after the platform say to everybody, and how each hears it once. */
@NullMarked
package io.patriot.application.announce;

import org.jspecify.annotations.NullMarked;
