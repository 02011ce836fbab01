/** Events of linked exchange accounts on the wire. No key is ever part of one. */
@NullMarked
package io.patriot.events.link;

import org.jspecify.annotations.NullMarked;
