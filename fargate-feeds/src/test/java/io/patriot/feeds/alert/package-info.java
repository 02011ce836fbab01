@NullMarked
package io.patriot.feeds.alert;

import org.jspecify.annotations.NullMarked;
