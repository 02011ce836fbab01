/**
 * Short phrases of people's own languages, turned into the commands that they could have typed. It
 * decides nothing about money: a command that comes out of it is read like any other.
 */
@NullMarked
package io.patriot.bot.phrase;

import org.jspecify.annotations.NullMarked;
