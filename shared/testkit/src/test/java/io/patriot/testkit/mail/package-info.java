/** What an address for letters promises. */
@NullMarked
package io.patriot.testkit.mail;

import org.jspecify.annotations.NullMarked;
