@NullMarked
package io.patriot.supply;

import org.jspecify.annotations.NullMarked;
