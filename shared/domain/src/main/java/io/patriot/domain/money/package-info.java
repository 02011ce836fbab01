/**
 * Prices, quantities and money: exact decimals that cannot be mixed up.
 *
 * <table>
 * <caption>What may be combined, and what comes out</caption>
 * <tr><th>operation</th><th>result</th></tr>
 * <tr><td>Price × Quantity</td><td>Money in the quote asset</td></tr>
 * <tr><td>Money × Rate</td><td>Money</td></tr>
 * <tr><td>Money ± Money of the same asset</td><td>Money</td></tr>
 * <tr><td>Money ÷ Quantity</td><td>Price, rounded as the caller says</td></tr>
 * <tr><td>Quantity ± Quantity</td><td>Quantity; below zero is an error</td></tr>
 * <tr><td>Price × Price</td><td>does not exist</td></tr>
 * </table>
 *
 * <p>Every value is normalised when made, so {@code equals} means equal; nothing is rounded unless
 * a rounding is named.
 */
@NullMarked
package io.patriot.domain.money;

import org.jspecify.annotations.NullMarked;
