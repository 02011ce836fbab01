package io.patriot.domain.limit;

import io.patriot.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an order that may open or add risk takes of its account's limits.
 *
 * @param at when it was let pass
 * @param day the day it counts to
 * @param worth what the account was worth then; if the day began with this order, losses of the day
 *     are counted from it
 */
public record OrderTaken(Instant at, LocalDate day, Money worth) {}
