package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.Setting;
import io.patriot.domain.market.Symbol;
import io.patriot.events.outcome.SettingV1;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an account, apart from orders.
 *
 * @param act UNLINK, SET or LOOK
 */
@Serdeable
public record AccountWishV1(String act, @Nullable String symbol, @Nullable SettingV1 setting) {
  private static final String UNLINK = "UNLINK";
  private static final String SET = "SET";
  private static final String LOOK = "LOOK";

  public static AccountWishV1 of(AccountWish wish) {
    return switch (wish) {
      case AccountWish.Unlink() -> new AccountWishV1(UNLINK, null, null);
      case AccountWish.Set(var symbol, var setting) ->
          new AccountWishV1(SET, symbol.value(), SettingV1.of(setting));
      case AccountWish.Look(var symbol) -> new AccountWishV1(LOOK, symbol.value(), null);
    };
  }

  public AccountWish toApplication() {
    return switch (act) {
      case UNLINK -> new AccountWish.Unlink();
      case SET -> new AccountWish.Set(market(), wanted());
      case LOOK -> new AccountWish.Look(market());
      default -> throw new IllegalArgumentException("Nothing to do with an account");
    };
  }

  private Symbol market() {
    if (symbol == null) {
      throw new IllegalArgumentException("A market's wish names the market");
    }
    return new Symbol(symbol);
  }

  private Setting wanted() {
    if (setting == null) {
      throw new IllegalArgumentException("A change says what it changes");
    }
    return setting.toApplication();
  }
}
