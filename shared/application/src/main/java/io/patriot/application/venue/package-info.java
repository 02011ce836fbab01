/** What the platform asks of a venue, and the answers it must be ready for. */
@NullMarked
package io.patriot.application.venue;

import org.jspecify.annotations.NullMarked;
