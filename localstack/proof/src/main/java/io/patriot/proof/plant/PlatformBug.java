package io.patriot.proof.plant;

import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.TradingStore;
import io.patriot.application.platform.Affected;
import io.patriot.application.platform.Affected.Stage;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.StopWork;
import io.patriot.application.platform.SweepLook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;

/** Nobody looks how the platform's switch stands, neither when judging nor before sending. */
final class PlatformBug extends SameStore {
  PlatformBug(TradingStore store) {
    super(store);
  }

  @Override
  public DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order) {
    DecisionFacts facts = super.factsFor(account, symbol, order);
    return new DecisionFacts(
        facts.book(),
        facts.others(),
        facts.order(),
        facts.quote(),
        facts.quotes(),
        PlatformSwitch.NEVER_TURNED);
  }

  /** As it is read last before the wire. */
  record BeforeTheWire(PlatformSwitches switches) implements PlatformSwitches {
    @Override
    public PlatformSwitch read() {
      return PlatformSwitch.NEVER_TURNED;
    }

    @Override
    public boolean turn(PlatformSwitch next) {
      return switches.turn(next);
    }
  }

  /** Whoever asks orders back takes them for gone. */
  record AskedIsGone(StopWork work) implements StopWork {
    @Override
    public StopProgress of(long stop) {
      return work.of(stop);
    }

    @Override
    public void keep(long stop, Affected one) {
      work.keep(stop, new Affected(one.account(), Stage.VERIFIED, one.orders(), 0, one.lookedAt()));
    }

    @Override
    public void keep(long stop, SweepLook look) {
      work.keep(stop, new SweepLook(look.chain(), look.told(), look.at(), 0, look.clear() + 2));
    }
  }
}
