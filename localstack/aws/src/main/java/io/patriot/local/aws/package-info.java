/** AWS on one machine: tables, queues, the bus and what calls functions, all on loopback. */
@NullMarked
package io.patriot.local.aws;

import org.jspecify.annotations.NullMarked;
