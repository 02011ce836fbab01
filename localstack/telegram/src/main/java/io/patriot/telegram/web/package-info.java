/** Requests and replies over HTTP, with every size bounded. */
@NullMarked
package io.patriot.telegram.web;

import org.jspecify.annotations.NullMarked;
