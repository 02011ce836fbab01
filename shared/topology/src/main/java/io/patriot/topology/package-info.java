/**
 * Who hears what, who says what, and who may touch what: the platform's wiring as data. The local
 * stack and the cloud stacks are both built from it, so they cannot differ.
 */
@NullMarked
package io.patriot.topology;

import org.jspecify.annotations.NullMarked;
