/** The side a person sees: the chat page and the small HTTP API it and the tests speak. */
@NullMarked
package io.patriot.telegram.page;

import org.jspecify.annotations.NullMarked;
