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
 * @param act UNLINK, SET, LOOK or RESUME
 */
@Serdeable
public record AccountWishV1(
    String act, @Nullable String symbol, @Nullable SettingV1 setting, @Nullable Long fence) {
  private static final String UNLINK = "UNLINK";
  private static final String SET = "SET";
  private static final String LOOK = "LOOK";
  private static final String RESUME = "RESUME";

  public static AccountWishV1 of(AccountWish wish) {
    return switch (wish) {
      case AccountWish.Unlink() -> new AccountWishV1(UNLINK, null, null, null);
      case AccountWish.Set(var symbol, var setting) ->
          new AccountWishV1(SET, symbol.value(), SettingV1.of(setting), null);
      case AccountWish.Look(var symbol) -> new AccountWishV1(LOOK, symbol.value(), null, null);
      case AccountWish.Resume(long turns) -> new AccountWishV1(RESUME, null, null, turns);
    };
  }

  public AccountWish toApplication() {
    return switch (act) {
      case UNLINK -> new AccountWish.Unlink();
      case SET -> new AccountWish.Set(market(), wanted());
      case LOOK -> new AccountWish.Look(market());
      case RESUME -> new AccountWish.Resume(turns());
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

  private long turns() {
    if (fence == null) {
      throw new IllegalArgumentException("Who resumes says what they have seen");
    }
    return fence;
  }
}
