package io.patriot.application.portfolio;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;

/**
 * A fill with what it did to the account.
 *
 * @param position the position right after it
 * @param gain what it realised, before fees
 * @param accountVersion which step of the account's book it was, so that the newest position can be
 *     told
 */
public record Trade(
    AccountId account,
    OrderId order,
    Side side,
    Fill fill,
    Position position,
    Money gain,
    long accountVersion) {}
