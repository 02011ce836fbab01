/**
 * The four tables: their names, their keys, and the few ways in which they are read and written.
 */
@NullMarked
package io.patriot.aws.table;

import org.jspecify.annotations.NullMarked;
