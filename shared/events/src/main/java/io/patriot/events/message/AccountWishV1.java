package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.Closing;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.Setting;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.events.outcome.LimitWishText;
import io.patriot.events.outcome.SettingV1;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an account, apart from orders.
 *
 * @param act UNLINK, SET, LOOK, LIMIT, LIMIT_IN_ALL, HALT, ONLY_CLOSE, RESUME, CLOSE, TURN or CLIMB
 * @param profile how careful the account, or all of them, are to be held, as {@link LimitWishText}
 *     has it
 * @param proven whether its owner proved to be the one
 * @param order the stop that is to follow its position; nothing when it is to stay
 */
@Serdeable
public record AccountWishV1(
    String act,
    @Nullable String symbol,
    @Nullable SettingV1 setting,
    @Nullable Long fence,
    @Nullable String profile,
    @Nullable Boolean proven,
    @Nullable List<HeldV1> held,
    @Nullable String until,
    @Nullable String order) {
  private static final String UNLINK = "UNLINK";
  private static final String SET = "SET";
  private static final String LOOK = "LOOK";
  private static final String LIMIT = "LIMIT";
  private static final String LIMIT_IN_ALL = "LIMIT_IN_ALL";
  private static final String DAY_ZONE = "DAY_ZONE";
  private static final String HALT = "HALT";
  private static final String ONLY_CLOSE = "ONLY_CLOSE";
  private static final String RESUME = "RESUME";
  private static final String CLOSE = "CLOSE";
  private static final String TURN = "TURN";
  private static final String CLIMB = "CLIMB";

  private AccountWishV1(
      String act, @Nullable String symbol, @Nullable SettingV1 setting, @Nullable Long fence) {
    this(act, symbol, setting, fence, null, null, null, null, null);
  }

  public static AccountWishV1 of(AccountWish wish) {
    return switch (wish) {
      case AccountWish.Unlink() -> new AccountWishV1(UNLINK, null, null, null);
      case AccountWish.Set(var symbol, var setting) ->
          new AccountWishV1(SET, symbol.value(), SettingV1.of(setting), null);
      case AccountWish.Look(var symbol) -> new AccountWishV1(LOOK, symbol.value(), null, null);
      case AccountWish.Limit(var wanted, var isProven) ->
          new AccountWishV1(
              LIMIT, null, null, null, LimitWishText.of(wanted), isProven, null, null, null);
      case AccountWish.LimitInAll(var wanted, var isProven) ->
          new AccountWishV1(
              LIMIT_IN_ALL, null, null, null, wanted.name(), isProven, null, null, null);
      case AccountWish.DaysIn(var zone) ->
          new AccountWishV1(DAY_ZONE, null, null, null, zone.getId(), null, null, null, null);
      case AccountWish.Halt() -> new AccountWishV1(HALT, null, null, null);
      case AccountWish.OnlyClose() -> new AccountWishV1(ONLY_CLOSE, null, null, null);
      case AccountWish.Resume(long turns) -> new AccountWishV1(RESUME, null, null, turns);
      case AccountWish.Close(var positions, boolean turns, var end) ->
          new AccountWishV1(
              turns ? TURN : CLOSE,
              null,
              null,
              null,
              null,
              null,
              positions.stream().map(HeldV1::of).toList(),
              end.toString(),
              null);
      case AccountWish.Climb(var position, var stop) ->
          new AccountWishV1(
              CLIMB,
              null,
              null,
              null,
              null,
              null,
              List.of(HeldV1.of(position)),
              null,
              stop.map(OrderId::value).orElse(null));
    };
  }

  public AccountWish toApplication() {
    return switch (act) {
      case UNLINK -> new AccountWish.Unlink();
      case SET -> new AccountWish.Set(market(), wanted());
      case LOOK -> new AccountWish.Look(market());
      case LIMIT ->
          new AccountWish.Limit(LimitWishText.read(limits()), Boolean.TRUE.equals(proven));
      case LIMIT_IN_ALL ->
          new AccountWish.LimitInAll(RiskProfile.valueOf(limits()), Boolean.TRUE.equals(proven));
      case DAY_ZONE -> new AccountWish.DaysIn(ZoneId.of(limits()));
      case HALT -> new AccountWish.Halt();
      case ONLY_CLOSE -> new AccountWish.OnlyClose();
      case RESUME -> new AccountWish.Resume(turns());
      case CLOSE -> closing(false);
      case TURN -> closing(true);
      case CLIMB -> climbing();
      default -> throw new IllegalArgumentException("Nothing to do with an account");
    };
  }

  private AccountWish.Close closing(boolean turns) {
    if (held == null || until == null) {
      throw new IllegalArgumentException("Who closes says what, and until when");
    }
    List<Closing.Held> positions = held.stream().map(HeldV1::toApplication).toList();
    return new AccountWish.Close(positions, turns, Instant.parse(until));
  }

  private AccountWish.Climb climbing() {
    if (held == null || held.isEmpty()) {
      throw new IllegalArgumentException("A stop follows a position");
    }
    return new AccountWish.Climb(
        held.getFirst().toApplication(), Optional.ofNullable(order).map(OrderId::new));
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

  private String limits() {
    if (profile == null) {
      throw new IllegalArgumentException("A change of limits says to which");
    }
    return profile;
  }

  private long turns() {
    if (fence == null) {
      throw new IllegalArgumentException("Who resumes says what they have seen");
    }
    return fence;
  }
}
