/**
 * The AWS side of every port, put together for whoever runs: a function, a service, or the local
 * stack.
 */
@NullMarked
package io.patriot.aws.wiring;

import org.jspecify.annotations.NullMarked;
