package io.patriot.proof.check;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * I1 and I5 as people see them: no order comes of a card that nobody confirmed, each confirmed card
 * shows how its order ended, and what happens to an account is told, and what trades when nobody
 * looks at its card any more.
 */
final class ChatKeepsItsWord implements Check {
  private static final String OF_A_CARD = "card:";

  /** However far the venue's clock is from ours, nobody looks at a card for so long. */
  private static final Duration NOBODY_LOOKS_ANY_MORE = Duration.ofMinutes(2);

  private final Map<String, String> news = new LinkedHashMap<>();
  private final LadderStages ladders = new LadderStages();

  @Override
  public void stored(Stored event, Findings findings) {
    if (event instanceof Stored.OfAccount(var id, var account, var happened, _, _)
        && !(happened instanceof AccountEvent.Opened)
        && !isTargetReached(happened)
        && !ladders.isOnlyMoved(account, happened)
        && !isToldByAnother(account, happened)) {
      news.put(id, account + ", " + happened);
    }
    if (event
            instanceof
            Stored.OfOrder(var id, var account, OrderEvent.Filled(var fill), _, var order, _, _)
        && fill.at().isAfter(order.intent().requestedAt().plus(NOBODY_LOOKS_ANY_MORE))) {
      news.put(id, account + ", " + order);
    }
    if (event instanceof Stored.OfRisk(var id, var account, _, _)) {
      news.put(id, account.toString());
    }
    if (event instanceof Stored.OfPlatform(var id, var account, _, _)) {
      news.put(id, account.toString());
    }
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    Map<String, PressedCard> pressed = scene.pressedCards();
    for (AccountId account : scene.accounts()) {
      for (Order order : scene.orders(account).values()) {
        String wish = order.intent().id().value();
        if (wish.startsWith(OF_A_CARD)) {
          ended(order, pressed.get(wish.substring(OF_A_CARD.length())), findings);
        }
      }
    }
    Set<String> told = scene.newsShown();
    news.forEach(
        (id, what) ->
            findings.must(
                Invariant.I5, told.contains(id), () -> what + ": its owner was not told of " + id));
  }

  /** What a target traded is told of its own order, and nothing more is to be said. */
  private static boolean isTargetReached(AccountEvent happened) {
    return happened instanceof AccountEvent.ProtectionChanged changed
        && changed.reason().equals(AccountEvent.ProtectionChanged.REACHED);
  }

  /** When all of a person's days begin is told once, by the account that everybody has. */
  private static boolean isToldByAnother(AccountId account, AccountEvent happened) {
    return happened instanceof AccountEvent.DayZoneChanged
        && !account.name().equals(OpenPaperAccount.NAME);
  }

  private static void ended(Order order, @Nullable PressedCard card, Findings findings) {
    findings.must(
        Invariant.I1,
        card != null && card.isConfirmed(),
        () -> order + " came of a card that nobody confirmed: " + card);
    findings.must(
        Invariant.I5,
        card == null || !order.isFinished() || card.isHidden() || card.shown() >= order.version(),
        () -> order + " ended and its message shows " + card);
  }
}
