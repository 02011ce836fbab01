/** What every catalogue of sentences must keep. */
@NullMarked
package io.patriot.testkit.text;

import org.jspecify.annotations.NullMarked;
