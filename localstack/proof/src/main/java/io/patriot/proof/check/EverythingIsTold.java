package io.patriot.proof.check;

import io.patriot.application.portfolio.DayResult;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** I5: what was stored reaches the bus before it is struck off, and who hears it counts it once. */
final class EverythingIsTold implements Check {
  private final Set<String> untold = new LinkedHashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Map<AccountId, Sum> traded = new TreeMap<>();

  private record Sum(int trades, BigDecimal volume, BigDecimal fees) {
    static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(int more, BigDecimal volumeMore, BigDecimal feesMore) {
      return new Sum(trades + more, volume.add(volumeMore), fees.add(feesMore));
    }

    boolean isSame(Sum other) {
      return trades == other.trades
          && volume.compareTo(other.volume) == 0
          && fees.compareTo(other.fees) == 0;
    }
  }

  @Override
  public void stored(Stored event, Findings findings) {
    if (!told.contains(event.id())) {
      untold.add(event.id());
    }
    switch (event) {
      case Stored.OfOrder(_, var account, OrderEvent.Filled(var fill), _, _, _, _) ->
          traded(account, fill);
      case Stored.OfAccount(
              _,
              var account,
              AccountEvent.ExternalFill(_, _, _, var fill, _),
              _,
              _) ->
          traded(account, fill);
      case Stored.OfOrder _, Stored.OfAccount _, Stored.OfRisk _, Stored.OfPlatform _ -> {}
    }
  }

  private void traded(AccountId account, Fill fill) {
    Sum before = traded.getOrDefault(account, Sum.NOTHING);
    traded.put(account, before.plus(1, fill.cost().amount(), fill.fee().amount()));
  }

  @Override
  public void published(String event, Findings findings) {
    told.add(event);
    untold.remove(event);
  }

  @Override
  public void struckOff(List<String> events, Findings findings) {
    findings.must(
        Invariant.I5,
        told.containsAll(events),
        () -> "struck off without having been told: " + events);
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    findings.must(
        Invariant.I5,
        untold.isEmpty(),
        () -> untold.size() + " events were never told, such as " + untold.iterator().next());
    int left = scene.unpublished();
    findings.must(Invariant.I5, left == 0, () -> left + " entries are left in the outbox");
    for (AccountId account : scene.accounts()) {
      Sum shown = Sum.NOTHING;
      for (DayResult day : scene.days(account)) {
        shown = shown.plus(day.trades(), day.volume().amount(), day.fees().amount());
      }
      Sum seen = shown;
      Sum made = traded.getOrDefault(account, Sum.NOTHING);
      findings.must(
          Invariant.I5,
          seen.isSame(made),
          () -> account + ": its portfolio counts " + seen + " and its trades are " + made);
    }
  }
}
