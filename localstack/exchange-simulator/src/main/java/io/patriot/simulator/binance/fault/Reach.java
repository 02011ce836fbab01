package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.rest.Request;
import java.util.Optional;

/**
 * What a fault strikes.
 *
 * @param times how often; 0 until it is switched off
 * @param target only requests of this path, or of this method and path: {@code POST
 *     /fapi/v1/order}; empty for all
 * @param account only this account's; empty for all
 */
public record Reach(int times, Optional<String> target, Optional<Long> account) {
  public static final Reach ONCE = times(1);
  public static final Reach UNTIL_OFF = times(0);

  public static Reach times(int times) {
    return new Reach(times, Optional.empty(), Optional.empty());
  }

  public Reach on(String path) {
    return new Reach(times, Optional.of(path), account);
  }

  public Reach forAccount(long id) {
    return new Reach(times, target, Optional.of(id));
  }

  boolean meets(Request request, Optional<Long> caller) {
    boolean there =
        target.isEmpty()
            || target.get().equals(request.path())
            || target.get().equals(request.method() + " " + request.path());
    return there && (account.isEmpty() || account.equals(caller));
  }

  boolean meets(Account other) {
    return account.isEmpty() || account.get() == other.id();
  }
}
