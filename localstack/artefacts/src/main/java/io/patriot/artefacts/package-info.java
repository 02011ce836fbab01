/** What is deployed, started as Lambda starts it. */
@NullMarked
package io.patriot.artefacts;

import org.jspecify.annotations.NullMarked;
