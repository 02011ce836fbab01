@NullMarked
package io.patriot.aws.people;

import org.jspecify.annotations.NullMarked;
