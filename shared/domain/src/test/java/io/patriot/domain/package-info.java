/** Examples that all tests of the domain share. */
@NullMarked
package io.patriot.domain;

import org.jspecify.annotations.NullMarked;
