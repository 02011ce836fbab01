package io.patriot.aws.card;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.people.Membership;
import io.patriot.application.platform.Feature;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.events.message.AccountWishV1;
import io.patriot.events.outcome.LimitWishText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last press on a question about an account does, as it is stored: one of these, or none
 * when the chat is to be about the account.
 *
 * @param ask what is asked at the door
 * @param then the command to go on with once the chat is about the account
 * @param pin true when it opens the page on which a PIN is chosen
 * @param releasesPlatform the version of the platform's switch that it releases
 * @param limitsPlatform the ceilings that every account is to be held to
 * @param own what its person asks of all that is kept of them
 * @param putsPerson whom it suspends, blocks, lets trade again, or makes an admin or ends that, or
 *     whose orders it takes back
 * @param announces what everybody is to hear
 * @param turnsFlag which part of the platform it turns on or off, and how far
 */
@Serdeable
record AccountActV1(
    @Nullable AccountWishV1 ask,
    @Nullable AmendV1 amend,
    @Nullable CancelAllV1 cancelAll,
    @Nullable String then,
    @Nullable Boolean pin,
    @Nullable Long releasesPlatform,
    @Nullable LimitsV1 limitsPlatform,
    @Nullable PersonV1 putsPerson,
    @Nullable String own,
    @Nullable String announces,
    @Nullable FlagV1 turnsFlag) {

  private AccountActV1(
      @Nullable AccountWishV1 ask, @Nullable AmendV1 amend, @Nullable CancelAllV1 cancelAll) {
    this(ask, amend, cancelAll, null, null, null, null, null, null, null, null);
  }

  /** Ceilings, as {@link LimitWishText} writes them, and whether the PIN is waited for. */
  @Serdeable
  record LimitsV1(String wanted, boolean proven) {}

  /**
   * A person, how they are to stand or what they are to be, and why; what is empty is not written.
   */
  @Serdeable
  record PersonV1(String whom, String to, @Nullable String why, @Nullable String order) {
    /** To be an admin; no state is called so. */
    private static final String ADMIN = "ADMIN";

    /** To be one no more. */
    private static final String NO_ADMIN = "NO_ADMIN";

    /** To have their orders taken back, or the one that is named. */
    private static final String TAKE_BACK = "TAKE_BACK";

    private static PersonV1 of(Act.TurnRole act) {
      return new PersonV1(act.whom().value(), act.admin() ? ADMIN : NO_ADMIN, act.why(), null);
    }

    private static PersonV1 of(Act.TakeBack act) {
      return new PersonV1(act.whom().value(), TAKE_BACK, act.why(), act.order());
    }

    private Act toApplication() {
      var person = new TenantId(whom);
      String said = why == null ? "" : why;
      return switch (to) {
        case ADMIN -> new Act.TurnRole(person, true, said);
        case NO_ADMIN -> new Act.TurnRole(person, false, said);
        case TAKE_BACK -> new Act.TakeBack(person, order == null ? "" : order, said);
        default -> new Act.PutPerson(person, Membership.State.valueOf(to), said);
      };
    }
  }

  /** A part of the platform, for how many of a hundred it is to be on, and why. */
  @Serdeable
  record FlagV1(String feature, int percent, String why) {}

  /** An order with its new quantity and price. */
  @Serdeable
  record AmendV1(String order, String quantity, String price, long seen) {}

  /** The orders to take back; without a market, those of all. */
  @Serdeable
  record CancelAllV1(@Nullable String symbol, List<String> orders) {}

  static AccountActV1 of(Act act) {
    return switch (act) {
      case Act.Ask(var wish) -> new AccountActV1(AccountWishV1.of(wish), null, null);
      case Act.Use(var then) ->
          new AccountActV1(null, null, null, then, null, null, null, null, null, null, null);
      case Act.Pin() ->
          new AccountActV1(null, null, null, null, true, null, null, null, null, null, null);
      case Act.ReleasePlatform(long seen) ->
          new AccountActV1(null, null, null, null, null, seen, null, null, null, null, null);
      case Act.LimitPlatform(var wanted, boolean proven) ->
          new AccountActV1(
              null,
              null,
              null,
              null,
              null,
              null,
              new LimitsV1(LimitWishText.of(wanted), proven),
              null,
              null,
              null,
              null);
      case Act.PutPerson(var whom, var to, var why) ->
          new AccountActV1(
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              new PersonV1(whom.value(), to.name(), why, null),
              null,
              null,
              null);
      case Act.TurnRole turn ->
          new AccountActV1(
              null, null, null, null, null, null, null, PersonV1.of(turn), null, null, null);
      case Act.TakeBack back ->
          new AccountActV1(
              null, null, null, null, null, null, null, PersonV1.of(back), null, null, null);
      case Act.Own(var wish) ->
          new AccountActV1(null, null, null, null, null, null, null, null, wish.name(), null, null);
      case Act.Announce(var text) ->
          new AccountActV1(null, null, null, null, null, null, null, null, null, text, null);
      case Act.TurnFlag(var feature, int percent, var why) ->
          new AccountActV1(
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              new FlagV1(feature.name(), percent, why));
      case Act.Amend(var order, var quantity, var price, var seen) ->
          new AccountActV1(
              null,
              new AmendV1(
                  order.value(),
                  quantity.value().toPlainString(),
                  price.value().toPlainString(),
                  seen),
              null);
      case Act.CancelAll(var symbol, var orders) ->
          new AccountActV1(
              null,
              null,
              new CancelAllV1(
                  symbol.map(Symbol::value).orElse(null),
                  orders.stream().map(OrderId::value).toList()));
    };
  }

  Act toApplication() {
    if (turnsFlag != null) {
      return new Act.TurnFlag(
          Feature.valueOf(turnsFlag.feature()), turnsFlag.percent(), turnsFlag.why());
    }
    if (amend != null) {
      return new Act.Amend(
          new OrderId(amend.order()),
          Quantity.of(amend.quantity()),
          Price.of(amend.price()),
          amend.seen());
    }
    if (cancelAll != null) {
      return new Act.CancelAll(
          Optional.ofNullable(cancelAll.symbol()).map(Symbol::new),
          cancelAll.orders().stream().map(OrderId::new).toList());
    }
    if (releasesPlatform != null) {
      return new Act.ReleasePlatform(releasesPlatform);
    }
    if (limitsPlatform != null) {
      return new Act.LimitPlatform(
          LimitWishText.read(limitsPlatform.wanted()), limitsPlatform.proven());
    }
    if (putsPerson != null) {
      return putsPerson.toApplication();
    }
    if (announces != null) {
      return new Act.Announce(announces);
    }
    if (own != null) {
      return new Act.Own(AccountCard.OwnWish.valueOf(own));
    }
    if (Boolean.TRUE.equals(pin)) {
      return new Act.Pin();
    }
    return ask == null ? new Act.Use(then == null ? "" : then) : new Act.Ask(ask.toApplication());
  }
}
